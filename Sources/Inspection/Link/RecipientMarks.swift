import Mail

/// Recognises the address of a recipient in a link: as it is, percent-coded, or in base64.
struct RecipientMarks {
    private let addresses: [[UInt8]]

    init(_ addresses: [String]) {
        // More recipients than these are no target of their own.
        self.addresses = Set(addresses).filter { $0.utf8.count >= 6 && $0.utf8.contains(ASCII.at) }.sorted().prefix(20)
            .map { Array($0.utf8) }
    }

    func stand(in address: WebAddress) -> Bool {
        guard !addresses.isEmpty else { return false }
        let pieces = [address.path, address.query ?? [], address.fragment ?? []]
        return pieces.contains { !$0.isEmpty && stands(in: $0) }
    }

    private func stands(in bytes: [UInt8]) -> Bool {
        let decoded = PercentCoding.decoded(bytes[...]).map(\.lowercased)
        if addresses.contains(where: { decoded[...].offset(of: $0) != nil }) { return true }
        for piece in bytes.split(whereSeparator: { !Self.isBase64($0) }) where (8...512).contains(piece.count) {
            let plain = Base64.decode(piece.map { $0 == ASCII.hyphen ? 0x2B : $0 == ASCII.underscore ? 0x2F : $0 }[...])
            let text = plain.bytes.map(\.lowercased)
            if addresses.contains(where: { text[...].offset(of: $0) != nil }) { return true }
        }
        return false
    }

    private static func isBase64(_ byte: UInt8) -> Bool {
        byte.isLetter || byte.isDigit || byte == 0x2B || byte == ASCII.hyphen || byte == ASCII.underscore
    }
}
