import TestSupport
import Testing
import Wire

@Suite struct SMTPClientTests {
    @Test("every dialogue runs as written", arguments: Dialogue.all)
    func dialogue(_ dialogue: Dialogue) {
        let (did, should) = dialogue.play(piece: 1 << 20)
        #expect(did == should)
    }

    @Test("every dialogue runs the same when bytes come one at a time, or seven", arguments: Dialogue.all, [1, 7])
    func pieces(_ dialogue: Dialogue, piece: Int) {
        let (did, should) = dialogue.play(piece: piece)
        #expect(did.filter { $0 != "! tls" } == should.filter { $0 != "! tls" })
    }

    @Test("the dialogues are there")
    func count() { #expect(Dialogue.all.count >= 31) }

    @Test("a connection that ends anywhere ends the message for now, and never twice", arguments: Dialogue.all)
    func closedAnywhere(_ dialogue: Dialogue) {
        for end in stride(from: 0, through: dialogue.serverBytes.count, by: 3) {
            var run = Dialogue.Run(client: dialogue.client, message: dialogue.message)
            for byte in dialogue.serverBytes.prefix(end) {
                run.client.receive([byte])
                run.takeActions(isEarly: false)
                run.startPendingTLS()
            }
            run.takeActions(isEarly: false)
            run.client.connectionClosed()
            run.client.connectionClosed()
            run.takeActions(isEarly: false)
            #expect(run.did.filter { $0.hasPrefix("! close") }.count == 1)
            #expect(run.did.filter { $0.hasPrefix("! finished") }.count == run.begun)
        }
    }

    @Test("a long EHLO reply is a fault, and a message that is begun meanwhile ends")
    func endless() {
        var client = SMTPClient(SMTPClientSettings())
        client.receive(Array("220 hi\r\n".utf8))
        for _ in 0..<300 { client.receive(Array("250-more\r\n".utf8)) }
        var actions: [SMTPClientAction] = []
        while let action = client.next() { actions.append(action) }
        #expect(actions.last == .close(.malformed(.hello, .tooManyLines(limit: 256))))
        #expect(client.stage == .closed)
    }

    @Test("the name in EHLO cannot hold a command")
    func heloInjection() {
        var settings = SMTPClientSettings()
        settings.heloName = "a\r\nMAIL FROM:<x>"
        var client = SMTPClient(settings)
        client.receive(Array("220 hi\r\n".utf8))
        #expect(client.next() == .send(Array("EHLO aMAILFROM:<x>\r\n".utf8)))
    }
}
