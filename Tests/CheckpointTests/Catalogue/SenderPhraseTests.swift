import Authentication
import DNS
import Testing

@testable import Checkpoint

@Suite struct SenderPhraseTests {
    private static let name = DomainName("d.example") ?? .root
    private static let question = Question(name, .txt)

    private static var spf: [SPFReason] {
        let term = "include:d.example"
        let fixed: [SPFReason] = [
            .domainUnusable(""), .domainUnusable("localhost"), .domainAbsent(name), .noRecord(name),
            .matched(term: term, domain: name), .nothingMatched(name), .severalRecords(name, count: 2),
            .recordTooLong(name, bytes: 5000), .targetWithoutRecord(term: term, domain: name),
            .targetUnusable(term: term, name: ".."), .tooManyTerms(limit: 10), .tooManyVoids(limit: 2),
            .tooManyExchanges(name, limit: 10), .tooDeep(limit: 10), .timeExpired,
        ]
        return fixed + Answer.Failure.allCases.map { .unanswered(question, $0) }
    }

    private static var reverse: [ReverseDNSReason] {
        [
            .confirmed(name), .unconfirmed([name]), .unconfirmed([name, name]), .nameless(exists: true),
            .nameless(exists: false), .unanswered(question, .timeout), .timeExpired,
        ]
    }

    private static var domainKeys: [DomainKeysReason] {
        [
            .verified, .signatureDoesNotVerify, .fieldTooLong(bytes: 9000, limit: 8192), .syntax(.empty),
            .tagMissing("d"), .tagInvalid("c", value: "x"), .tooManySignedNames(limit: 256), .senderMissing,
            .senderUnreadable(field: "From"), .domainDiffers(sender: "a@b.example", domain: name),
            .senderNotSigned(field: "From"), .keyNameTooLong, .keyMissing(name), .keyUnavailable(name, .bogus),
            .keyRecordInvalid(.keyMissing), .keyRevoked(name), .keyInvalid, .keySizeUnsupported(bits: 256),
            .keyNotForSender(granularity: "a", sender: "b"),
        ]
    }

    private static var senderID: [SenderIDReason] {
        let failures = ResponsibleAddress.Source.allCases.flatMap { source -> [ResponsibleAddress.Failure] in
            [.several(source, count: 2), .severalMailboxes(source), .malformed(source), .domainMissing(source)]
        }
        return [
            .record(.noRecord(name)), .submitterDiffers(announced: "a@b.example", found: "c@d.example"),
            .submitterMalformed("x"), .responsibleAddress(.missing),
        ] + failures.map { .responsibleAddress($0) }
    }

    private static var phrases: [Phrase] {
        let explained: [any Explained] = spf + reverse + domainKeys + senderID
        return explained.map(\.phrase) + SPFSyntaxError.Kind.allCases.map(\.phrase)
    }

    @Test func `every reason is told as a sentence in both languages`() {
        for phrase in Self.phrases {
            #expect(phrase.english.hasSuffix("."), "\(phrase.english)")
            #expect(phrase.japanese.hasSuffix("。"), "\(phrase.japanese)")
            #expect(!phrase.english.unicodeScalars.contains { $0.value > 0x2FFF }, "\(phrase.english)")
        }
        #expect(Self.phrases.count > 60)
    }

    @Test func `what is named in one language is named in the other`() {
        for phrase in Self.phrases where phrase.english.contains("d.example") {
            #expect(phrase.japanese.contains("d.example"), "\(phrase.japanese)")
        }
    }
}
