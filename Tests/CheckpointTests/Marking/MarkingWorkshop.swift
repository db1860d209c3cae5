import DNS
import Mail
import Testing

@testable import Checkpoint

/// Marks messages, with evidence from the real pipeline over a small zone.
enum MarkingWorkshop {
    private static let zone = """
        bank.example. TXT "v=spf1 -all"
        _dmarc.bank.example. TXT "v=DMARC1; p=reject"
        friend.example. TXT "v=spf1 ip4:192.0.2.1 -all"
        _dmarc.friend.example. TXT "v=DMARC1; p=reject"
        xn--wgv71a119e.example. TXT "v=spf1 -all"
        """

    static func evidence(
        _ bytes: [UInt8],
        returnPath: String = "evil@elsewhere.example",
        recipients: [String] = ["hanako@example.jp"]
    ) async throws -> Evidence {
        let name = try #require(DomainName("mx.example.jp"))
        let pipeline = Pipeline(
            resolver: ZoneResolver(try Zone(zone)),
            settings: Pipeline.Settings(authservID: "mx.example.jp", receiver: name)
        )
        var envelope = Envelope()
        envelope.client = IPAddress("192.0.2.1")
        envelope.helo = Array("elsewhere.example".utf8)
        envelope.returnPath = Array(returnPath.utf8)
        envelope.recipients = recipients.map { Array($0.utf8) }
        envelope.queueID = "4XyZ12"
        return await pipeline.evidence(for: Message(parsing: bytes), envelope: envelope, now: 1_790_000_000)
    }

    static func evidence(_ text: String, returnPath: String = "evil@elsewhere.example") async throws -> Evidence {
        try await evidence(Array(text.utf8), returnPath: returnPath)
    }

    static func settings(_ change: (inout MarkingSettings) -> Void = { _ in }) -> MarkingSettings {
        var settings = MarkingSettings()
        change(&settings)
        return settings
    }

    /// The message as it goes on.
    static func marked(
        _ evidence: Evidence,
        _ action: Verdict.Action = .deliver,
        _ change: (inout MarkingSettings) -> Void = { _ in }
    ) throws -> [UInt8] {
        let edits = Marker(settings(change), server: "mx.example.jp").edits(
            for: evidence,
            verdict: Verdict(action, rule: "default")
        )
        return try Editor(evidence.message.bytes).applying(edits)
    }

    /// With neither results nor verdict added, so that only what is asked for changes.
    static func bare(_ settings: inout MarkingSettings) {
        settings.hasResults = false
        settings.hasVerdict = false
    }
}
