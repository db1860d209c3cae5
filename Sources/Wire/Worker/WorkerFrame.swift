/// One piece of the conversation with a worker process: what it is, its length as four bytes, and that many bytes.
public struct WorkerFrame: Sendable, Hashable {
    public var kind: Kind
    public var payload: [UInt8]

    public init(_ kind: Kind, _ payload: [UInt8]) {
        self.kind = kind
        self.payload = payload
    }

    public enum Kind: UInt8, Sendable, Hashable, CaseIterable {
        /// What a worker says first: that it is shut in, and ready.
        case greeting = 0x67
        /// What is to be done, as JSON. As many frames of content follow as it says.
        case work = 0x77
        /// What came of it, as JSON.
        case answer = 0x61
        /// The bytes of a file.
        case content = 0x63
    }

    /// Bytes before the payload.
    public static let headBytes = 5

    /// Bytes of a payload that are worth copying, so that both go at once: each piece wakes the other side up.
    public static let copiedBytesMax = 1 << 14

    /// The bytes before a payload of that length; nil when the length does not fit.
    public static func head(_ kind: Kind, count: Int) -> [UInt8]? {
        guard let length = UInt32(exactly: count) else { return nil }
        return [kind.rawValue] + (0..<4).map { UInt8(truncatingIfNeeded: length >> (24 - 8 * UInt32($0))) }
    }
}
