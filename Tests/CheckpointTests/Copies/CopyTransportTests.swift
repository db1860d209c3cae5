import Foundation
import TestSupport
import Testing

@testable import Checkpoint

@Suite struct CopyTransportTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder("transport") }

    private func deliver(_ target: CopyTarget, _ server: ScriptedServer) async throws -> (
        mails: [ScriptedServer.Mail], down: [CopyTrouble]
    ) {
        let house = try CopyHouse(folder.path("s"), [target])
        try await house.store("x\r\n", to: "b@example.jp", for: [target])
        func troubles() -> [CopyTrouble] {
            house.news.list.compactMap { if case .targetDown(_, let trouble, _) = $0 { trouble } else { nil } }
        }
        #expect(await eventually { !server.mails.isEmpty || troubles().count > 1 })
        await house.kill()
        return (server.mails, troubles())
    }

    @Test("STARTTLS with a certificate of a known authority")
    func verified() async throws {
        let certificate = try SelfSigned(in: folder)
        let server = try await ScriptedServer(.init(extensions: ["STARTTLS"], tls: certificate.context))
        let target = CopyTarget.near("t", server.port) {
            $0.security = .startTLS
            $0.authoritiesFile = certificate.certificateFile
            $0.certificateName = "mail.example"
        }
        #expect(try await deliver(target, server).mails.map(\.isEncrypted) == [true])
    }

    @Test("a certificate nobody vouches for, or of another name, gets no message", arguments: [nil, "other.example"])
    func unverified(name: String?) async throws {
        let certificate = try SelfSigned(in: folder, for: "DNS:mail.example")
        let server = try await ScriptedServer(.init(extensions: ["STARTTLS"], tls: certificate.context))
        let target = CopyTarget.near("t", server.port) {
            $0.security = .startTLS
            if name != nil { $0.authoritiesFile = certificate.certificateFile }
            $0.certificateName = name ?? "mail.example"
        }
        let (mails, down) = try await deliver(target, server)
        #expect(mails.isEmpty)
        #expect(down.first?.kind == .tls)
        #expect(down.first?.text == (name == nil ? SystemReason.untrusted : SystemReason.otherName))
        #expect(!server.commands.contains { $0.hasPrefix("MAIL") })
    }

    @Test("TLS from the first byte; verification can be switched off")
    func implicit() async throws {
        let certificate = try SelfSigned(in: folder)
        var script = ScriptedServer.Script()
        script.tls = certificate.context
        script.isTLSFromTheStart = true
        let server = try await ScriptedServer(script)
        let target = CopyTarget.near("t", server.port) {
            $0.security = .tls
            $0.verifiesCertificate = false
        }
        #expect(try await deliver(target, server).mails.map(\.isEncrypted) == [true])
    }

    @Test(
        "STARTTLS that is not offered: nothing is sent, or in the clear where that is wanted",
        arguments: [true, false]
    )
    func notOffered(isRequired: Bool) async throws {
        let server = try await ScriptedServer()
        let target = CopyTarget.near("t", server.port) { $0.security = isRequired ? .startTLS : .opportunistic }
        let (mails, down) = try await deliver(target, server)
        #expect(mails.count == (isRequired ? 0 : 1))
        #expect(down.first?.kind == (isRequired ? .noStartTLS : nil))
    }

    @Test(
        "a login over TLS, with either mechanism; the password is read from its file",
        arguments: ["AUTH PLAIN", "AUTH LOGIN"]
    )
    func login(offer: String) async throws {
        let certificate = try SelfSigned(in: folder)
        try Data("secret\nrest".utf8).write(to: URL(fileURLWithPath: folder.path("password")))
        let server = try await ScriptedServer(.init(extensions: ["STARTTLS", offer], tls: certificate.context))
        let target = CopyTarget.near("t", server.port) {
            $0.security = .startTLS
            $0.authoritiesFile = certificate.certificateFile
            $0.login = .init(user: "user", passwordFile: folder.path("password"))
        }
        #expect(try await deliver(target, server).mails.count == 1)
        let said = server.commands.filter { $0.hasPrefix("AUTH") || $0.hasPrefix("SECRET") }
        #expect(
            said
                == (offer == "AUTH PLAIN"
                    ? ["AUTH PLAIN AHVzZXIAc2VjcmV0"] : ["AUTH LOGIN", "SECRET dXNlcg==", "SECRET c2VjcmV0"])
        )
    }

    @Test("IPv6")
    func ipv6() async throws {
        let server = try await ScriptedServer(host: "::1")
        let target = CopyTarget.near("t", server.port) { $0.host = "::1" }
        #expect(try await deliver(target, server).mails.count == 1)
    }

    @Test("a host by name, and by one family alone")
    func byName() async throws {
        let server = try await ScriptedServer()
        let target = CopyTarget.near("t", server.port) {
            $0.host = "localhost"
            $0.family = .ipv4
        }
        #expect(try await deliver(target, server).mails.count == 1)
    }

    @Test("LMTP over a local socket")
    func lmtp() async throws {
        var script = ScriptedServer.Script()
        script.isLMTP = true
        let server = try await ScriptedServer(script, path: folder.path("lmtp"))
        let target = CopyTarget.near("t", 24) {
            $0.host = folder.path("lmtp")
            $0.transport = .lmtp
        }
        #expect(try await deliver(target, server).mails.map(\.recipients) == [["b@example.jp"]])
        #expect(server.commands.contains("LHLO gate.example"))
    }

    @Test("a host that does not exist is told")
    func unknownHost() async throws {
        let server = try await ScriptedServer()
        let target = CopyTarget.near("t", 25) { $0.host = "nowhere.invalid" }
        #expect(try await deliver(target, server).down.first?.kind == .unknownHost)
    }
}
