import NIOCore
import Testing

@testable import Wire

/// A mail server as a milter meets it: writes packets, reads replies, and keeps what a session says.
struct MilterPeer {
    var session: MilterSession
    var events: [MilterEvent] = []
    /// Packets from the milter, code and content.
    var replies: [(code: String, content: [UInt8])] = []
    /// Pieces in which the bytes arrive.
    var pieceSize: Int?

    init(_ session: MilterSession = MilterSession(), pieceSize: Int? = nil) {
        self.session = session
        self.pieceSize = pieceSize
    }

    static func packet(_ command: String, _ content: [UInt8] = []) -> [UInt8] {
        let length = UInt32(content.count + 1)
        return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: length >> $0) } + Array(command.utf8) + content
    }

    static func packet(_ command: String, texts: [String]) -> [UInt8] {
        packet(command, texts.flatMap { Array($0.utf8) + [0] })
    }

    static func offer(version: UInt32 = 6, actions: UInt32 = 0x1FF, options: UInt32 = 0x1F_FFFF) -> [UInt8] {
        packet("O", [version, actions, options].flatMap { $0.bigEndianBytes })
    }

    static func connect(_ name: String = "mail.example", _ address: String = "192.0.2.1", family: String = "4")
        -> [UInt8]
    {
        packet("C", Array(name.utf8) + [0] + Array(family.utf8) + [0x30, 0x39] + Array(address.utf8) + [0])
    }

    /// A message as Postfix tells it.
    static func message(_ header: [(String, String)], body: String = "Text\r\n", to: [String] = ["<b@example>"])
        -> [UInt8]
    {
        var bytes = packet("M", texts: ["<a@example>", "SIZE=100"])
        for path in to { bytes += packet("R", texts: [path]) }
        bytes += packet("D", [0x54] + Array("i\u{0}4ABC\u{0}".utf8)) + packet("T")
        for (name, value) in header { bytes += packet("L", texts: [name, value]) }
        return bytes + packet("N") + packet("B", Array(body.utf8)) + packet("E")
    }

    mutating func send(_ bytes: [UInt8]) throws {
        var rest = bytes[...]
        repeat {
            let piece = rest.prefix(pieceSize ?? rest.count)
            rest = rest.dropFirst(piece.count)
            defer { read() }
            try session.append(ByteBuffer(bytes: piece))
            while let event = try session.next() { events.append(event) }
        } while !rest.isEmpty
    }

    mutating func answer(_ modifications: [MilterModification], _ decision: MilterDecision) {
        session.answer(modifications, decision)
        read()
    }

    mutating func read() {
        guard var output = session.takeOutput() else { return }
        while let length = output.readInteger(as: UInt32.self) {
            let content = output.readBytes(length: Int(length)) ?? []
            replies.append((String(decoding: content.prefix(1), as: UTF8.self), Array(content.dropFirst())))
        }
    }

    var codes: String { replies.map(\.code).joined() }

    /// What happened, in one word each.
    var story: [String] { events.map(\.word) }
    /// All pieces of body.
    var body: [UInt8] {
        events.flatMap { event -> [UInt8] in
            if case .body(let piece) = event { return Array(piece.readableBytesView) }
            return []
        }
    }
    var headers: [String] {
        events.compactMap { event in
            if case .header(let bytes) = event { return String(decoding: bytes, as: UTF8.self) }
            return nil
        }
    }
}

extension MilterEvent {
    var word: String {
        switch self {
        case .connected: "connected"
        case .helo: "helo"
        case .mail: "mail"
        case .recipient: "recipient"
        case .data: "data"
        case .header: "header"
        case .body: "body"
        case .exceeded(let excess): "exceeded \(excess)"
        case .endOfMessage: "end"
        case .aborted: "aborted"
        case .closed: "closed"
        }
    }
}

extension UInt32 {
    var bigEndianBytes: [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: self >> $0) } }
}

extension [UInt8] {
    init(_ text: String) { self = Array(text.utf8) }
    var text: String { String(decoding: self, as: UTF8.self) }
}
