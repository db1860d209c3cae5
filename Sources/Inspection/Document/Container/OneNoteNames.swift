import Mail

/// Finds what the files embedded in a OneNote section are called.
///
/// Their names stand apart from the files, among the properties of the page (EmbeddedFileName, MS-ONE section 2.3):
/// the number of bytes, then UTF-16 with a zero at its end. A program without a mark of its own, such as a few lines
/// for the command shell, is known by its name alone.
struct OneNoteNames {
    /// In the order of the section, each once: of files of a kind that is known, and of no pictures, which are mostly
    /// the page's own.
    private(set) var names: [String] = []

    /// Bytes of the longest name there can be (MAX_PATH).
    private static let bytesMax = 520
    private static let namesMax = 64
    /// Places that look like the beginning of a text are followed so often.
    private static let trialsMax = 100_000

    init(_ bytes: ArraySlice<UInt8>) {
        var trials = 0
        var place = 0
        // A length below 65,536 ends in two zeros.
        while let zeros = bytes.offset(of: [0, 0], from: place), trials < Self.trialsMax, names.count < Self.namesMax {
            place = zeros &+ 1
            let start = zeros &- 2
            guard start >= 0, let count = bytes.uint16(at: start), (8...Self.bytesMax).contains(count), count % 2 == 0
            else { continue }
            trials &+= 1
            let text = bytes.from(start &+ 4).prefix(count)
            if text.count == count, let name = Self.name(text), !names.contains(name) { names.append(name) }
        }
    }

    /// A name without its folder; nil for other texts.
    private static func name(_ text: ArraySlice<UInt8>) -> String? {
        var units: [UInt16] = []
        var rest = text
        while let low = rest.popFirst(), let high = rest.popFirst() { units.append(UInt16(high) << 8 | UInt16(low)) }
        guard units.popLast() == 0, units.allSatisfy({ $0 >= 0x20 && !forbidden.contains($0) }) else { return nil }
        let name = String(decoding: units, as: UTF16.self)
        let types = FileTypeTable.standard.types(extension: FileNameParts(name).lastExtension)
        return types.contains { $0.family != .picture } ? name : nil
    }

    /// What no name of a file has on Windows.
    private static let forbidden = Set("\\/:*?\"<>|".utf16)
}
