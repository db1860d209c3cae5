import Mail
import Wire

/// What a milter answered to one message.
struct TrialAnswer: Sendable {
    enum Decision: Sendable, Hashable {
        case accepted
        /// The reply that the client would get.
        case refused(String)
    }

    /// In the order in which the mail server carries them out.
    let packets: [MilterPacket]

    init(_ packets: [MilterPacket]) { self.packets = packets }

    /// nil while the answer is not complete.
    var decision: Decision? {
        guard let last = packets.last else { return nil }
        return switch last.code {
        case UInt8(ascii: "a"), UInt8(ascii: "c"): .accepted
        case UInt8(ascii: "t"): .refused("451 4.7.1 Service unavailable - try again later")
        case UInt8(ascii: "r"): .refused("550 5.7.1 Command rejected")
        case UInt8(ascii: "y"): .refused(last.texts.first.map { String(decoding: $0, as: UTF8.self) } ?? "")
        default: nil
        }
    }

    /// Why the message would be held; nil when it would not.
    var holdReason: String? {
        packets.first { $0.code == UInt8(ascii: "q") }?.texts.first.map { String(decoding: $0, as: UTF8.self) }
    }

    /// The message as the mail server would pass it on.
    func result(of message: Message) -> [UInt8] {
        var fields = message.header.fields.map { field in
            (name: Array(message.header.name(of: field)), value: Array(message.header.value(of: field)))
        }
        var body = Array(message.bytes[message.header.bodyStart...])
        var newBody: [UInt8]?
        for packet in packets {
            switch packet.code {
            case UInt8(ascii: "i"): insert(packet, &fields)
            case UInt8(ascii: "h"): if let field = Self.field(packet.texts[...]) { fields.append(field) }
            case UInt8(ascii: "m"): change(packet, &fields)
            case UInt8(ascii: "b"): newBody = (newBody ?? []) + packet.content
            default: break
            }
        }
        if let newBody { body = newBody }
        let header = fields.flatMap { field in
            field.name + [ASCII.colon] + LineEndings.transportForm(of: field.value) + LineEndings.crlf
        }
        return header + LineEndings.crlf + body
    }

    private typealias Field = (name: [UInt8], value: [UInt8])

    private static func field(_ texts: ArraySlice<ArraySlice<UInt8>>) -> Field? {
        guard let name = texts.first, let value = texts.dropFirst().first else { return nil }
        return (Array(name), Array(value))
    }

    /// The place counts the Received field that the mail server has put on top.
    private func insert(_ packet: MilterPacket, _ fields: inout [Field]) {
        let index = packet.content.prefix(4).reduce(0) { $0 << 8 | Int($1) }
        guard let field = Self.field(MilterPacket(packet.code, Array(packet.content.dropFirst(4))).texts[...]) else {
            return
        }
        fields.insert(field, at: min(max(0, index - 1), fields.count))
    }

    private func change(_ packet: MilterPacket, _ fields: inout [Field]) {
        let occurrence = packet.content.prefix(4).reduce(0) { $0 << 8 | Int($1) }
        guard let field = Self.field(MilterPacket(packet.code, Array(packet.content.dropFirst(4))).texts[...]) else {
            return
        }
        let name = field.name.map(\.lowercased)
        let places = fields.indices.filter { fields[$0].name.map(\.lowercased) == name }
        guard occurrence >= 1, occurrence <= places.count else { return }
        let place = places[occurrence - 1]
        if field.value.isEmpty { fields.remove(at: place) } else { fields[place].value = field.value }
    }
}
