import Wire

extension FuzzTarget {
    /// A hostile server: the bytes are all it says. The first byte chooses how the client is set up.
    static let smtpClient = FuzzTarget(parsing: "SMTPClient") { bytes in
        let choice = bytes.first ?? 0
        let talk = Array(bytes.dropFirst())
        // A reply that comes before its command is a fault, so pieces do change what happens.
        keep(try play(talk, choice, piece: max(1, talk.count)))
        keep(try play(talk, choice, piece: 1))
    }

    private static func play(_ talk: [UInt8], _ choice: UInt8, piece: Int) throws -> [SMTPClientAction] {
        var client = SMTPClient(settings(choice))
        var actions: [SMTPClientAction] = []
        var begun = 0
        func takeAll() throws {
            while let action = client.next() {
                actions.append(action)
                switch action {
                case .send(let line):
                    try promise(line.suffix(2) == [13, 10], "a command ends its line")
                    if choice & 1 == 1, !client.isEncrypted { try promise(!line.starts(with: Self.mail), "TLS first") }
                case .startTLS: client.tlsStarted()
                case .ready: if begun < 5, client.begin(transaction(choice)) { begun += 1 }
                case .sendContent: client.contentSent()
                case .finished, .close: break
                }
            }
        }
        for start in stride(from: 0, to: talk.count, by: piece) {
            client.receive(Array(talk[start..<min(start + piece, talk.count)]))
            try takeAll()
        }
        client.connectionClosed()
        try takeAll()
        let ends = actions.filter { if case .close = $0 { true } else { false } }
        let outcomes = actions.compactMap { if case .finished(let outcome) = $0 { outcome } else { nil } }
        try promise(ends.count == 1, "a conversation ends once")
        try promise(outcomes.count == begun, "a message that is begun is finished once")
        try promise(outcomes.allSatisfy { $0.recipients.count == 2 }, "each recipient has an outcome")
        return actions
    }

    private static let mail = Array("MAIL".utf8)

    private static func settings(_ choice: UInt8) -> SMTPClientSettings {
        var settings = SMTPClientSettings()
        settings.startTLS = choice & 1 == 1 ? .required : .never
        settings.isLMTP = choice & 2 != 0
        if choice & 4 != 0 { settings.login = .init(user: [0x75], password: [0x70]) }
        settings.isProtected = choice & 8 != 0 && choice & 1 == 0
        return settings
    }

    private static func transaction(_ choice: UInt8) -> SMTPTransaction {
        let paths = ["b@example.jp", choice & 16 == 0 ? "c@example.jp" : "\u{3042}@example.jp"]
        return SMTPTransaction(
            returnPath: .null,
            recipients: paths.compactMap { SMTPPath(Array($0.utf8)) },
            bytes: 10,
            isEightBit: choice & 32 != 0
        )
    }

    /// A message on its way: what a server reads behind DATA, however it ends lines, is that message and nothing more.
    static let smtpContent = FuzzTarget(parsing: "SMTPContent") { bytes in
        let whole = try? encode(bytes, piece: max(1, bytes.count))
        try promise(whole == (try? encode(bytes, piece: 1)), "pieces change nothing")
        try promise((whole == nil) == SMTPContentForm(of: bytes).hasBareLineBreak, "form and encoder agree")
        guard let whole else { return }
        let isOpen = !bytes.isEmpty && bytes.suffix(2) != [13, 10]
        try promise(read(whole, lineEnd: [13, 10]) == bytes + (isOpen ? [13, 10] : []), "the message arrives")
        // A server that takes LF alone for a line end reads to the same place.
        try promise(read(whole, lineEnd: [10]) != nil, "LF ends nothing early")
        keep(SMTPPath(bytes))
    }

    private static func encode(_ bytes: [UInt8], piece: Int) throws -> [UInt8] {
        var encoder = SMTPContentEncoder()
        var output: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: piece) {
            output += try encoder.encode(bytes[start..<min(start + piece, bytes.count)])
        }
        return output + (try encoder.finish())
    }

    /// What a server takes from the bytes behind DATA; nil unless the final dot is the very end.
    private static func read(_ bytes: [UInt8], lineEnd: [UInt8]) -> [UInt8]? {
        var message: [UInt8] = []
        var line: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            line.append(byte)
            guard line.suffix(lineEnd.count).elementsEqual(lineEnd) else { continue }
            let text = line.dropLast(lineEnd.count)
            if text.elementsEqual([0x2E]) || text.elementsEqual([0x2E, 0x0D]) {
                return index == bytes.count - 1 ? message : nil
            }
            message += line.first == 0x2E ? line.dropFirst() : line[...]
            line = []
        }
        return nil
    }
}
