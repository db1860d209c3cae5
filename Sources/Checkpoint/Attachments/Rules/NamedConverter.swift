import Inspection

/// A converter as rules name it, and what it is for.
struct NamedConverter: Sendable, Hashable {
    let name: String
    let converter: Converter
    /// The words of the types that it takes; empty: any.
    var types: Set<String> = []
    /// What is put behind the name of the file, without a dot; nil: the name stays.
    var ending: String?
    /// What the result is declared to be.
    var mediaType: String

    func takes(_ type: FileType) -> Bool { types.isEmpty || types.contains(type.word) }

    /// Those that Sekisho brings along, in the order in which they are tried.
    static let builtIn: [NamedConverter] = [
        NamedConverter("office-clean", .officeWithoutActiveContent, office),
        NamedConverter("pdf-clean", .pdfWithoutActiveContent, ["pdf"], mediaType: "application/pdf"),
        NamedConverter("html-to-text", .htmlToText, ["html", "svg", "xml"], ending: "txt", mediaType: utf8),
        NamedConverter("picture", .pictureAnew, ["png", "jpeg", "gif", "bmp", "webp", "tiff"]),
        NamedConverter("office-to-pdf", .officeToPDF, office + ["rtf"], ending: "pdf", mediaType: "application/pdf"),
        NamedConverter("pdf-to-pictures", .pdfToPictures, ["pdf"], mediaType: "application/pdf"),
        NamedConverter("text", .text, office + ["rtf", "pdf"], ending: "txt", mediaType: utf8),
    ]

    /// In what our own converters write texts.
    private static let utf8 = "text/plain; charset=utf-8"

    private static let office = [
        "docx", "docm", "dotx", "dotm", "xlsx", "xlsm", "xltx", "xltm", "xlam", "xlsb", "pptx", "pptm", "potx",
        "potm", "ppsx", "ppsm", "odt", "ods", "odp", "odg", "doc", "xls", "ppt",
    ]

    private init(
        _ name: String,
        _ converter: Converter,
        _ types: [String],
        ending: String? = nil,
        mediaType: String = "application/octet-stream"
    ) {
        self.name = name
        self.converter = converter
        self.types = Set(types)
        self.ending = ending
        self.mediaType = mediaType
    }

    /// Reads `[converter.NAME]`; nil without a command.
    init?(_ name: String, _ table: ConfigurationTable) {
        let command = table.program("command")
        types = Set(table.names("types", among: .fileTypes))
        ending = table.optionalValue("ending", expected: .endingExpected) { Self.isEnding($0) ? $0 : nil }
        mediaType = table.value("media-type", default: "application/octet-stream", expected: .mediaTypeExpected) {
            Self.isMediaType($0) ? $0 : nil
        }
        self.name = name
        converter = .command(command)
        if Self.builtIn.contains(where: { $0.name == name }) { table.report("command", .impossible(.converterTaken)) }
        if command.isEmpty { return nil }
    }

    private static func isEnding(_ text: String) -> Bool {
        (1...10).contains(text.utf8.count) && text.utf8.allSatisfy { $0.isLetterOrDigit }
    }

    private static func isMediaType(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
        guard parts.count == 2, parts.first.map({ !$0.elementsEqual("multipart".utf8) }) == true else { return false }
        return parts.allSatisfy { part in
            (1...100).contains(part.count) && part.allSatisfy { $0.isLetterOrDigit || "+-._".utf8.contains($0) }
        }
    }
}

extension UInt8 {
    fileprivate var isLetterOrDigit: Bool { (0x61...0x7A).contains(self | 0x20) || (0x30...0x39).contains(self) }
}
