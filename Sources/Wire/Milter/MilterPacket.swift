import Mail

/// One packet as a mail server writes and reads it: length, code, content. For those who play the mail server.
public struct MilterPacket: Sendable, Hashable {
    public let code: UInt8
    public let content: [UInt8]

    public init(_ code: UInt8, _ content: [UInt8] = []) {
        self.code = code
        self.content = content
    }

    /// A packet of texts, each with a NUL behind it.
    public init(_ code: UInt8, texts: [[UInt8]]) {
        self.init(code, texts.flatMap { $0.filter { $0 != 0 } + [0] })
    }

    public var bytes: [UInt8] {
        let length = UInt32(clamping: content.count + 1)
        return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: length >> $0) } + [code] + content
    }

    /// The packet at the beginning of `bytes`, and how many bytes it takes; nil when it is not complete.
    public static func first(in bytes: ArraySlice<UInt8>) -> (packet: MilterPacket, count: Int)? {
        guard bytes.count >= 5 else { return nil }
        let length = bytes.prefix(4).reduce(0) { $0 << 8 | Int($1) }
        guard length >= 1, bytes.count - 4 >= length else { return nil }
        let rest = bytes.dropFirst(4).prefix(length)
        guard let code = rest.first else { return nil }
        return (MilterPacket(code, Array(rest.dropFirst())), length + 4)
    }

    /// The texts that the content is made of.
    public var texts: [ArraySlice<UInt8>] {
        var texts = content[...].split(separator: ASCII.nul, omittingEmptySubsequences: false)
        if texts.last?.isEmpty == true { texts.removeLast() }
        return texts
    }
}
