import DNS
import Foundation
import Logging
import NIOCore
import NIOPosix
import TestSupport
import Wire

@testable import Checkpoint

/// A milter server on a free port of loopback, with a gate that knows only what the test gives it.
final class RunningServer: Sendable {
    let server: MilterServer
    let gates: CurrentGate
    let metrics = Metrics()
    let address: ListenAddress
    private let group = MultiThreadedEventLoopGroup(numberOfThreads: 2)

    init(
        _ resolver: any DNS.Resolver = ZoneResolver(Zone()),
        blocklists: Blocklists? = nil,
        limits: ServerLimits = .quick,
        milter: MilterLimits = .standard
    ) async throws {
        gates = CurrentGate(try Self.gate(resolver, blocklists: blocklists))
        let log = ServerLog(Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        server = try await MilterServer(.init(gates, limits, milter, metrics, log), on: group)
        let loopback = ListenAddress(.internet(.v4(0x7F00_0001), port: 0))
        address = try await server.listen(at: loopback)
    }

    deinit { group.shutdownGracefully { _ in } }

    static func gate(
        _ resolver: any DNS.Resolver,
        blocklists: Blocklists? = nil,
        name: String = "mx.example",
        policy: PolicySettings = PolicySettings(),
        outbox: Outbox? = nil
    ) throws -> Gate {
        let settings = Pipeline.Settings(authservID: name, receiver: DomainName(name) ?? .root)
        var own = MarkingSettings()
        own.hasVerdict = false
        let keys = SigningKeys()
        var pipeline = Pipeline(resolver: resolver, settings: settings)
        pipeline.blocklists = blocklists
        var parts = GateParts(
            pipeline: pipeline,
            policy: Policy(policy, lists: Lists()),
            marker: Marker(own, server: name),
            signatory: Signatory(SigningSettings(), keys: keys),
            sealer: Sealer(SealingSettings(), authservID: name, keys: keys)
        )
        parts.outbox = outbox
        return Gate(parts)
    }

    /// What the client of a mail server gave.
    static var envelope: Envelope {
        var envelope = Envelope()
        envelope.client = IPAddress("192.0.2.25")
        envelope.helo = Array("mail.example".utf8)
        envelope.returnPath = Array("a@example.org".utf8)
        envelope.recipients = [Array("b@example.net".utf8)]
        return envelope
    }

    static func message(_ subject: String = "Test", body: String = "Text\r\n") -> [UInt8] {
        Array("From: a@example.org\r\nSubject: \(subject)\r\n\r\n\(body)".utf8)
    }

    /// A connection that has negotiated. Its calls block: see `Blocking`.
    func conversation() throws -> TrialConversation { try TrialConversation(address, seconds: 30) }
}

extension ServerLimits {
    /// As always, but looking at its deadlines often.
    static var quick: ServerLimits {
        var limits = ServerLimits.standard
        limits.sweepInterval = .milliseconds(20)
        return limits
    }
}

extension TrialAnswer {
    /// The fields that were put on top.
    var inserted: [String] {
        packets.filter { $0.code == UInt8(ascii: "i") }.map {
            String(decoding: $0.content.dropFirst(4).map { $0 == 0 ? 0x20 : $0 }, as: UTF8.self)
        }
    }
}
