import Mail

/// The value of `smtpd_milters`: addresses with commas or blanks between, each alone or in braces with its settings.
struct MilterList: Sendable, Hashable {
    /// As they stand in the value.
    private(set) var entries: [String]

    init(_ text: String) {
        entries = []
        var entry: [UInt8] = []
        var depth = 0
        for byte in text.utf8 {
            let isGap = byte == ASCII.comma || byte == ASCII.space || byte == ASCII.tab || byte == ASCII.lineFeed
            if isGap, depth == 0 {
                if !entry.isEmpty { entries.append(String(decoding: entry, as: UTF8.self)) }
                entry = []
                continue
            }
            if byte == UInt8(ascii: "{") { depth += 1 }
            if byte == UInt8(ascii: "}") { depth -= 1 }
            entry.append(byte)
        }
        if !entry.isEmpty { entries.append(String(decoding: entry, as: UTF8.self)) }
    }

    var text: String { entries.joined(separator: ", ") }

    /// The address of an entry, without braces and settings.
    static func address(_ entry: String) -> String {
        let bytes = entry.utf8.filter { $0 != UInt8(ascii: "{") && $0 != UInt8(ascii: "}") }
        let words = bytes.split { $0 == ASCII.comma || $0 == ASCII.space || $0 == ASCII.tab || $0 == ASCII.lineFeed }
        return words.first.map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// Whether an entry leads to one of our addresses, however it is written.
    static func isOurs(_ entry: String, _ addresses: [ListenAddress], queueFolder: String) -> Bool {
        guard let address = address(address(entry), queueFolder) else { return false }
        return addresses.contains { $0.reachable == address }
    }

    /// Sockets may be named from the queue folder, which is the root folder of chrooted programs.
    private static func address(_ text: String, _ queueFolder: String) -> ListenAddress? {
        let bytes = Array(text.utf8)
        for scheme in ["unix:", "local:"] where bytes.starts(with: scheme.utf8) {
            let path = String(decoding: bytes.dropFirst(scheme.utf8.count), as: UTF8.self)
            return ListenAddress(.local(path: path.utf8.first == 0x2F ? path : "\(queueFolder)/\(path)"))
        }
        return ListenAddress(parsing: text)?.reachable
    }

    func contains(_ addresses: [ListenAddress], queueFolder: String) -> Bool {
        entries.contains { Self.isOurs($0, addresses, queueFolder: queueFolder) }
    }

    mutating func remove(_ addresses: [ListenAddress], queueFolder: String) {
        entries.removeAll { Self.isOurs($0, addresses, queueFolder: queueFolder) }
    }

    /// Removes what stands in one list and not in the other.
    mutating func remove(_ list: MilterList, but kept: MilterList) {
        let ours = list.entries.filter { !kept.entries.contains($0) }
        entries.removeAll { ours.contains($0) }
    }

    mutating func insert(_ entry: String, at place: PostfixOrder.Place) {
        switch place {
        case .first: entries.insert(entry, at: 0)
        case .last: entries.append(entry)
        }
    }
}
