import NIOCore
import NIOPosix
import NIOSSL
import TestSupport
import Testing

@testable import Checkpoint

/// Why something failed is said in words, not in the names of types.
@Suite struct SystemReasonTests {
    @Test(
        arguments: [
            (IOError(errnoCode: ENOSPC, reason: "write"), "No space left on device", "空き容量がありません"),
            (ChannelError.connectTimeout(.seconds(3)), "no answer within 3 s", "no answer within 3 s"),
            (ChannelError.ioOnClosedChannel, "the connection was closed", "接続が切られました"),
            (NIOSSLError.uncleanShutdown, "the TLS connection was cut off", "TLS の接続が途中で切られました"),
            (NIOSSLExtraError.failedToValidateHostname, SystemReason.otherName, "証明書の名前がサーバーと一致しません"),
            (CancellationError(), "the server stops", "サーバーを停止しています"),
            (CopyError.stopping, "The server is stopping", "The server is stopping"),
            (SocketFile.Problem.system("/x", errno: EACCES), "Permission denied", "アクセス権がありません"),
            (WorkerFailure.died(signal: 9), "died by signal 9", "died by signal 9"),
        ] as [(any Error, String, String)]
    )
    func `errors of libraries have words`(error: any Error, english: String, japanese: String) {
        let phrase = SystemReason.phrase(SystemReason.text(of: error))
        #expect(phrase.english == english)
        #expect(phrase.japanese == japanese)
    }

    @Test func `a server that does not listen refuses, by its address and by its name`() async throws {
        let group = MultiThreadedEventLoopGroup.singleton
        // Bound, so that nobody else has the port, and deaf.
        let deaf = try LoopbackSocket(.stream)
        for host in ["127.0.0.1", "localhost"] {
            var reason: String?
            do { _ = try await ClientBootstrap(group: group).connect(host: host, port: Int(deaf.port)).get() } catch {
                reason = SystemReason.text(of: error)
            }
            #expect(reason == "Connection refused", "\(host)")
        }
    }

    @Test func `an address that is taken is said with what to do`() async throws {
        let running = try await RunningServer()
        var said: InputError?
        do { try await running.server.listen(at: running.address) } catch {
            said = InputError.cannotListen(running.address, error)
        }
        let phrase = try #require(said).phrase
        #expect(phrase.english.contains("Address already in use") && phrase.english.contains("ss -ltnxp"))
        #expect(!phrase.english.contains("errno") && !phrase.english.contains("bind("))
        #expect(phrase.japanese.contains("すでに使われています"))
    }
}
