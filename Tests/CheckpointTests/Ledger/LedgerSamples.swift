import DNS
import Foundation
import Mail
import Wire

@testable import Checkpoint

/// Records as tests need them.
enum LedgerSamples {
    static let start: Int64 = 1_795_420_800_000_000

    static func identifier(_ number: Int, at microseconds: Int64? = nil) -> LedgerIdentifier {
        LedgerIdentifier(microseconds: microseconds ?? start + Int64(number), randomness: UInt128(number))
    }

    static func entry(_ number: Int, at microseconds: Int64? = nil) -> LedgerEntry {
        LedgerEntry(
            identifier: identifier(number, at: microseconds),
            queueID: "4ABC\(number)",
            direction: "inbound",
            client: "192.0.2.\(number % 250)",
            authors: ["user\(number % 10)@tsubaki.example"],
            returnPath: "bounce\(number % 10)@mail.tsubaki.example",
            recipients: ["tanaka@kaede.example"],
            subject: "ご注文の確認 \(number)",
            size: 2000,
            standing: "proven",
            spf: "pass",
            dkim: "pass",
            dmarc: "pass",
            arc: "none",
            action: "deliver",
            rule: "default",
            story: Array(#"{"id":"\#(identifier(number, at: microseconds))"}"#.utf8)
        )
    }

    static func evidence(
        _ message: String = "From: Yamada <yamada@tsubaki.example>\r\nSubject: Hello\r\n\r\nText\r\n",
        zone: String = "",
        adjust: (inout Envelope) -> Void = { _ in }
    ) async throws -> Evidence {
        var envelope = Envelope()
        envelope.client = IPAddress("192.0.2.25")
        envelope.helo = Array("mail.tsubaki.example".utf8)
        envelope.returnPath = Array("yamada@tsubaki.example".utf8)
        envelope.recipients = [Array("tanaka@kaede.example".utf8)]
        envelope.queueID = "4ABC1"
        adjust(&envelope)
        let pipeline = Pipeline(
            resolver: ZoneResolver(try Zone(parsing: Array(zone.utf8))),
            settings: try Pipeline.Settings(authservID: "gate.example")
        )
        return await pipeline.evidence(
            for: Message(parsing: Array(message.utf8)),
            envelope: envelope,
            now: start / 1_000_000
        )
    }

    static func record(_ number: Int = 1) async throws -> LedgerRecord {
        let verdict = Verdict(.reject(SMTPReply(550, "5.7.1", "No")), rule: "forged")
        return LedgerRecord(try await evidence(), verdict, identifier: identifier(number))
    }
}
