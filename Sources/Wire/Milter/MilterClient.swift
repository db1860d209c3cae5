/// The client as the mail server describes it at CONNECT.
public struct MilterClient: Sendable, Hashable {
    /// What the mail server's reverse lookup gave; `[192.0.2.1]` or `unknown` if it gave nothing.
    public var name: [UInt8]
    /// The address in text, without the `IPv6:` that some write; nil for a local socket or an unknown client.
    public var address: [UInt8]?
    public var port: UInt16?

    public init(name: [UInt8], address: [UInt8]?, port: UInt16?) {
        self.name = name
        self.address = address
        self.port = port
    }
}
