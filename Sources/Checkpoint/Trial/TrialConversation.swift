import DNS
import Mail
import Wire

/// Plays the mail server towards a milter: hands it messages, and collects what it answers.
final class TrialConversation {
    private let socket: MilterSocket
    /// What the milter asked for in the negotiation (`SMFIP_*`).
    private let options: UInt32
    /// The client was told of; further messages are its own, too.
    private var hasClient = false

    /// The macro that tells our own server of a trial.
    static let trialMacro: StaticString = "{sekisho_trial}"

    /// Connects and negotiates.
    init(_ address: ListenAddress, seconds: Int = 60) throws {
        socket = try MilterSocket(address, seconds: seconds)
        try socket.send(MilterPacket(Code.negotiate, Self.words(6, 0x1FF, 0x1F_FFFF)).bytes)
        let answer = try socket.receive()
        guard answer.code == Code.negotiate, answer.content.count >= 12 else { throw MilterSocket.Problem.closed }
        options = answer.content[8..<12].reduce(0) { $0 << 8 | UInt32($1) }
    }

    private enum Code {
        static let negotiate = UInt8(ascii: "O")
        static let macro = UInt8(ascii: "D")
        static let connect = UInt8(ascii: "C")
        static let helo = UInt8(ascii: "H")
        static let mail = UInt8(ascii: "M")
        static let recipient = UInt8(ascii: "R")
        static let data = UInt8(ascii: "T")
        static let header = UInt8(ascii: "L")
        static let endOfHeader = UInt8(ascii: "N")
        static let body = UInt8(ascii: "B")
        static let endOfBody = UInt8(ascii: "E")
        static let quit = UInt8(ascii: "Q")
        static let progress = UInt8(ascii: "p")
        static let proceed = UInt8(ascii: "c")
    }

    private static func words(_ values: UInt32...) -> [UInt8] {
        values.flatMap { value in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) } }
    }

    /// Sends a step; waits for its answer unless it was agreed that there is none (`SMFIP_NR_*`). False when the milter
    /// wants no more of the message.
    private func step(_ packet: MilterPacket, silent bit: UInt32) throws -> MilterPacket? {
        try socket.send(packet.bytes)
        guard options & bit == 0 else { return nil }
        let answer = try socket.receive()
        return answer.code == Code.proceed ? nil : answer
    }

    /// One message to the answer. The client is that of the first message.
    func send(_ message: Message, _ envelope: Envelope, queueID: String = "TRIAL0001") throws -> TrialAnswer {
        if let refusal = try open(envelope, queueID) { return TrialAnswer([refusal]) }
        let header = message.header
        let keepsBlank = options & 1 << 20 != 0
        for field in header.fields {
            var value = header.value(of: field)
            if !keepsBlank, value.first == 0x20 { value = value.dropFirst() }
            let packet = MilterPacket(Code.header, texts: [Array(header.name(of: field)), value.filter { $0 != 0x0D }])
            if let refusal = try step(packet, silent: 1 << 7) { return TrialAnswer([refusal]) }
        }
        if let refusal = try step(MilterPacket(Code.endOfHeader), silent: 1 << 18) { return TrialAnswer([refusal]) }
        var body = message.bytes[header.bodyStart...]
        while !body.isEmpty {
            let packet = MilterPacket(Code.body, Array(body.prefix(65_535)))
            if let refusal = try step(packet, silent: 1 << 19) { return TrialAnswer([refusal]) }
            body = body.dropFirst(65_535)
        }
        try socket.send(MilterPacket(Code.endOfBody).bytes)
        return try answer()
    }

    /// Tells of the client.
    private func connect(_ envelope: Envelope) throws -> MilterPacket? {
        hasClient = true
        try socket.send(MilterPacket(Code.macro, [Code.connect] + Self.texts("j", "localhost")).bytes)
        let name = Array((envelope.clientName ?? "unknown").utf8)
        var connect = name + [0]
        if let client = envelope.client {
            connect += [UInt8(ascii: client.isV4 ? "4" : "6"), 0x30, 0x39] + Array("\(client)".utf8) + [0]
        } else {
            connect += [UInt8(ascii: "U")]
        }
        if let refusal = try step(MilterPacket(Code.connect, connect), silent: 1 << 12) { return refusal }
        let helo = MilterPacket(Code.helo, texts: [envelope.helo ?? Array("localhost".utf8)])
        return try step(helo, silent: 1 << 13)
    }

    private func open(_ envelope: Envelope, _ queueID: String) throws -> MilterPacket? {
        if !hasClient, let refusal = try connect(envelope) { return refusal }
        try socket.send(MilterPacket(Code.macro, [Code.mail] + mailMacros(envelope)).bytes)
        let mail = MilterPacket(Code.mail, texts: [Self.path(envelope.returnPath ?? [])])
        if let refusal = try step(mail, silent: 1 << 14) { return refusal }
        for recipient in envelope.recipients {
            let packet = MilterPacket(Code.recipient, texts: [Self.path(recipient)])
            if let refusal = try step(packet, silent: 1 << 15) { return refusal }
        }
        try socket.send(MilterPacket(Code.macro, [Code.data] + Self.texts("i", queueID)).bytes)
        return try step(MilterPacket(Code.data), silent: 1 << 16)
    }

    private func mailMacros(_ envelope: Envelope) -> [UInt8] {
        var macros: [UInt8] = []
        if let account = envelope.account { macros += Self.texts("{auth_authen}", account) }
        if case .encrypted(let version) = envelope.tls { macros += Self.texts("{tls_version}", version ?? "TLS") }
        if envelope.isTrial { macros += Self.texts("\(Self.trialMacro)", "1") }
        return macros
    }

    private static func texts(_ texts: String...) -> [UInt8] { texts.flatMap { Array($0.utf8) + [0] } }

    private static func path(_ address: [UInt8]) -> [UInt8] { [0x3C] + address + [0x3E] }

    private func answer() throws -> TrialAnswer {
        var packets: [MilterPacket] = []
        while true {
            let packet = try socket.receive()
            if packet.code == Code.progress { continue }
            packets.append(packet)
            let answer = TrialAnswer(packets)
            if answer.decision != nil { return answer }
        }
    }

    func quit() throws { try socket.send(MilterPacket(Code.quit).bytes) }
}
