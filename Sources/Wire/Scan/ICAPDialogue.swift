import Mail

/// A file shown to an ICAP server (RFC 3507) as the answer to, or the body of, an HTTP request that never was.
public struct ICAPDialogue: ScanDialogue {
    public enum Method: String, Sendable, Hashable, CaseIterable {
        /// As something that is fetched.
        case response = "respmod"
        /// As something that is sent.
        case request = "reqmod"
    }

    /// Where the service is.
    public struct Service: Sendable, Hashable {
        /// As in its URI: a name or address, with the port if that is not 1344.
        public var authority: String
        /// Such as `avscan`.
        public var path: String
        public var method: Method

        public init(authority: String, path: String, method: Method = .response) {
            self.authority = authority
            self.path = path
            self.method = method
        }
    }

    private let content: [UInt8]
    private let limits: ScanLimits
    private var head: [UInt8]?
    /// nil when the end was sent.
    private var position: Int? = 0
    private var reply: ICAPReply
    public var verdict: ScanVerdict? { reply.verdict }

    /// - Parameter name: of the file; it becomes part of a URI.
    public init(_ content: [UInt8], name: String, service: Service, limits: ScanLimits = .standard) {
        self.content = content
        self.limits = limits
        reply = ICAPReply(limits: limits)
        head = ICAPHead(service: service, name: name, contentBytes: content.count).bytes
    }

    public mutating func next() -> [UInt8]? {
        if verdict != nil { return nil }
        if let first = head {
            head = nil
            return first
        }
        guard let start = position else { return nil }
        let end = min(content.count, start + limits.pieceBytes)
        if start == end {
            position = nil
            return Array("0\r\n\r\n".utf8)
        }
        position = end
        return Array(String(end - start, radix: 16).utf8) + [0x0D, 0x0A] + content[start..<end] + [0x0D, 0x0A]
    }

    public mutating func receive(_ bytes: ArraySlice<UInt8>) { reply.receive(bytes) }

    public mutating func ended() { reply.ended() }
}
