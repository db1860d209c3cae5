import Mail

/// The blocks of a PEM file (RFC 7468), with whatever text stands around them.
struct PEM {
    struct Block {
        /// `RSA PRIVATE KEY`
        let label: ArraySlice<UInt8>
        /// The lines between the boundaries.
        let body: ArraySlice<UInt8>

        /// The header of the old encrypted form (RFC 1421 section 4.6.1.1).
        var isEncrypted: Bool {
            body.split(separator: ASCII.lineFeed).contains { $0.trimmed.starts(with: "Proc-Type:".utf8) }
        }

        var bytes: [UInt8]? { Base64.decode(body) }
    }

    let blocks: [Block]

    init(parsing bytes: [UInt8]) {
        var blocks: [Block] = []
        var open: (label: ArraySlice<UInt8>, bodyStart: Int)?
        for line in bytes.split(separator: ASCII.lineFeed, omittingEmptySubsequences: true) {
            let text = line.trimmed
            guard text.starts(with: Self.dashes), text.count > 10, text.suffix(5).elementsEqual(Self.dashes) else {
                continue
            }
            let words = text.dropFirst(5).dropLast(5)
            if words.starts(with: "BEGIN ".utf8) {
                open = (words.dropFirst(6), min(line.endIndex + 1, bytes.endIndex))
            } else if let (label, start) = open, words.starts(with: "END ".utf8) {
                blocks.append(Block(label: label, body: bytes[start..<max(start, line.startIndex)]))
                open = nil
            }
        }
        self.blocks = blocks
    }

    private static let dashes = [UInt8](repeating: ASCII.hyphen, count: 5)

    static func text(_ label: String, _ bytes: [UInt8]) -> String {
        var lines = Base64.encode(bytes)[...]
        var text = "-----BEGIN \(label)-----\n"
        while !lines.isEmpty {
            text += lines.prefix(64).text + "\n"
            lines = lines.dropFirst(64)
        }
        return text + "-----END \(label)-----\n"
    }
}
