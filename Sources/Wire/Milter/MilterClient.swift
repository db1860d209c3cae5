import NIOCore

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

    /// Reads the content of CONNECT: name, family, port, address. Nil if it has none.
    init?(_ content: ByteBuffer) {
        var content = content
        name = content.readMilterText()
        guard let family = content.readInteger(as: UInt8.self) else { return nil }
        switch family {
        case 0x34, 0x36:  // 4, 6
            guard let port = content.readInteger(as: UInt16.self) else { return nil }
            var address = content.readMilterText()
            if address.prefix(5).elementsEqual("IPv6:".utf8, by: { $0 | 0x20 == $1 | 0x20 }) { address.removeFirst(5) }
            guard !address.isEmpty else { return nil }
            self.port = port
            self.address = address
        case 0x4C, 0x55:  // L, U
            break
        default:
            return nil
        }
    }
}
