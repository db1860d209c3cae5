import Foundation
import NIOSSL
import Synchronization
import TestSupport
import Testing

@testable import Checkpoint

/// A spool with its service, as in a running server, with pauses of milliseconds.
final class CopyHouse: Sendable {
    let spool: CopySpool
    let service: CopyService
    let news: News
    private let task: Task<Void, Never>

    final class News: Sendable {
        private let all = Mutex<[CopyNews]>([])
        func add(_ news: CopyNews) { all.withLock { $0.append(news) } }
        var list: [CopyNews] { all.withLock { $0 } }

        var troubles: [CopyTrouble] {
            list.compactMap { if case .failed(_, _, let trouble) = $0 { trouble } else { nil } }
        }
    }

    static var limits: CopyLimits {
        var limits = CopyLimits()
        limits.firstPause = 30
        limits.longestPause = 200
        limits.connectTime = 20_000
        limits.orderInterval = 50
        limits.chunkBytes = 10_000
        return limits
    }

    init(
        _ path: String,
        _ targets: [CopyTarget],
        limits: CopyLimits = CopyHouse.limits,
        now: @escaping @Sendable () -> Int64 = { Moment.milliseconds }
    ) throws {
        let news = News()
        self.news = news
        spool = try CopySpool(path, limits: limits, now: now)
        let surroundings = CopyService.Surroundings(jitter: { 0 }, tell: { news.add($0) })
        let service = try CopyService(spool, targets: targets, heloName: "gate.example", surroundings: surroundings)
        self.service = service
        task = Task { await service.run() }
    }

    func store(_ message: String, to recipients: String..., for targets: [CopyTarget]) async throws {
        try await store(Array(message.utf8), recipients, for: targets)
    }

    func store(_ message: [UInt8], _ recipients: [String] = ["b@example.jp"], for targets: [CopyTarget]) async throws {
        var envelope = Envelope()
        envelope.returnPath = Array("a@example.net".utf8)
        envelope.recipients = recipients.map { Array($0.utf8) }
        try await spool.store(message, envelope: envelope, for: targets)
    }

    /// Ends as at a graceful stop.
    func stop() async {
        service.stop()
        await task.value
        await spool.close()
    }

    /// Ends what is under way at once.
    func kill() async {
        task.cancel()
        await task.value
        await spool.close()
    }

    func entries(_ room: SpoolFolder.Room = .waiting) -> Int { (try? spool.folder.identifiers(in: room).count) ?? -1 }

    func counts(_ target: CopyTarget) -> CopyCounts { service.counts[target.name] ?? CopyCounts() }
}

extension CopyTarget {
    /// A target at a port of this machine, in the clear.
    static func near(_ name: String, _ port: Int, _ change: (inout MailServer) -> Void = { _ in }) -> CopyTarget {
        var server = MailServer(host: "127.0.0.1", port: port)
        server.security = .none
        server.replySeconds = 20
        change(&server)
        return CopyTarget(name: name, server: server)
    }
}

/// A key and a certificate that it signed itself, for `mail.example`, 127.0.0.1 and ::1.
struct SelfSigned: Sendable {
    let certificateFile: String
    let context: NIOSSLContext

    init(in folder: TemporaryFolder, for names: String = "DNS:mail.example,IP:127.0.0.1,IP:::1") throws {
        let (key, certificate) = (folder.path("key.pem"), folder.path("cert.pem"))
        let openssl = Process()
        openssl.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        openssl.arguments = [
            "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-keyout", key, "-out",
            certificate,
            "-subj", "/CN=mail.example", "-addext", "subjectAltName=\(names)",
        ]
        openssl.standardError = FileHandle.nullDevice
        try openssl.run()
        openssl.waitUntilExit()
        certificateFile = certificate
        let configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: try NIOSSLCertificate.fromPEMFile(certificate).map { .certificate($0) },
            privateKey: .privateKey(try NIOSSLPrivateKey(file: key, format: .pem))
        )
        context = try NIOSSLContext(configuration: configuration)
    }
}
