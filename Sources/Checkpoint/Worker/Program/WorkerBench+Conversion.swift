import Inspection
import Mail

extension WorkerBench {
    private static let bytesMax = 256 << 20

    func convert(_ file: [UInt8], name: String, _ conversion: WorkerConversion) -> Result {
        switch conversion {
        case .pdfWithoutActiveContent:
            return .made(ending(name, "pdf"), PDFRebuilding.rebuild(file[...], bytesMax: Self.bytesMax))
        case .pictureAnew:
            guard let drawn = PictureRedrawing.redraw(file[...]) else { return .made(name, nil) }
            return .made(ending(name, drawn.ending), drawn.bytes)
        case .officeWithoutActiveContent:
            guard let disarmed = OfficeDisarm.disarmed(file) else { return .made(name, nil) }
            return .made(changed(name, to: disarmed.type.word), disarmed.bytes)
        case .htmlToText: return .made(ending(name, "txt"), Array(text(ofHTML: file).utf8))
        case .text:
            switch FileType(sniffing: file[...], name: name).family {
            case .markup: return .made(ending(name, "txt"), Array(text(ofHTML: file).utf8))
            case .text, .script, .shortcut:
                return .made(ending(name, "txt"), Array(CharsetDecoder.system.guess(file[...]).utf8))
            default: return .made(name, nil)
            }
        }
    }

    /// What a reader would see, the targets of links beside it, in the charset that the page names, or that its bytes
    /// look like.
    private func text(ofHTML file: [UInt8]) -> String {
        let label = HTMLDocument(parsing: file).charset
        let decoded = label.map { CharsetDecoder.system.decode(file[...], label: Array($0.utf8)[...]) }
        return HTMLText.plainText(of: Array((decoded ?? CharsetDecoder.system.guess(file[...])).utf8))
    }

    /// With the ending of what it is now behind its name, unless it has that already.
    private func ending(_ name: String, _ ending: String) -> String {
        let lower = name.lowercased()
        let fits = lower.hasSuffix("." + ending) || (ending == "jpg" && lower.hasSuffix(".jpeg"))
        return fits ? name : "\(name).\(ending)"
    }

    /// With another ending: a program that goes by `.docm` would not open what has no macros any more.
    private func changed(_ name: String, to word: String) -> String {
        guard let dot = name.utf8.lastIndex(of: 0x2E) else { return "\(name).\(word)" }
        return "\(name[..<dot]).\(word)"
    }
}
