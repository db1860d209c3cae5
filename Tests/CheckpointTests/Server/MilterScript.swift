@testable import Checkpoint
import Wire

/// Packets of a mail server, byte for byte.
enum MilterScript {
    static let negotiation = packet("O", [0, 0, 0, 6, 0, 0, 1, 0xFF, 0, 0x1F, 0xFF, 0xFF])

    /// From the client's connection to the end of its message.
    static let wholeMessage =
        packet("C", Array("mail.example\u{0}4".utf8) + [0x30, 0x39] + Array("192.0.2.25\u{0}".utf8))
        + packet("H", Array("mail.example\u{0}".utf8))
        + start + rest

    /// A message as far as its header has begun.
    static let start =
        packet("M", Array("<a@example.org>\u{0}".utf8)) + packet("R", Array("<b@example.net>\u{0}".utf8))
        + packet("D", Array("Ti\u{0}4QUEUE\u{0}".utf8)) + packet("T")
        + packet("L", Array("From\u{0} a@example.org\u{0}".utf8))

    static let rest = packet("N") + packet("B", Array("Text\r\n".utf8)) + packet("E")

    static func packet(_ code: Character, _ content: [UInt8] = []) -> [UInt8] {
        MilterPacket(code.asciiValue ?? 0, content).bytes
    }

    /// The codes of the packets up to the decision. Blocks.
    static func answer(_ socket: MilterSocket) throws -> [UInt8] {
        var codes: [UInt8] = []
        while true {
            let code = try socket.receive().code
            codes.append(code)
            if [UInt8](arrayLiteral: 0x61, 0x63, 0x72, 0x74, 0x79).contains(code) { return codes }
        }
    }
}
