import Inspection
import Testing
@testable import Checkpoint

@Suite struct PolicyPhraseTests {
    private static let grounds: [VerdictGround] = [
        .everything, .direction("inbound"), .direction("outbound"), .clientNetwork(client: "a", network: "b"),
        .clientName(name: "a", pattern: "b"), .helo(name: "a", pattern: "b"), .returnPath(address: "", pattern: "<>"),
        .returnPath(address: "a", pattern: "b"), .recipient(address: "a", pattern: "b"), .allRecipients(count: 2),
        .author(address: "a", pattern: "b"), .account("a"), .result(method: "spf", word: "fail"),
        .signer(domain: "a", pattern: "b"), .dmarcPolicy("absent"), .dmarcPolicy("reject"), .standing("proven"),
        .finding(identifier: "a.b", arguments: ["c"]), .points(3, least: 2),
        .listed(list: "deny", entry: "a", value: "b"),
        .listed(list: "allow", entry: "a", value: "b"), .tls("none"), .tls("unknown"), .tls("tlsv1.3"), .size(bytes: 1),
        .dmarcAsks(domain: "a", policy: "reject"), .trustedForwarder(client: "a", network: "b"),
        .trustedChain(sealer: "a"), .mailingList(domain: "a"), .fromFields(count: 2), .authorDomains([]),
        .authorDomains(["a", "b"]), .dmarcUndecided(domain: "a"), .chainUndecided,
        .refusedByZone(zone: "a", subject: "b", meaning: "c"),
    ]

    private static let faults: [BlocklistFault] = [
        .controlMissing("a"), .listsEverything("a"), .refuses(code: "a"), .foreignAnswer("a"), .silent("a"),
    ]

    private static let problems: [ListProblem.Kind] = [
        .notASubject("a"), .notATime("a"), .lineTooLong(bytesMax: 1), .tooManyEntries(max: 1), .unreadable("a."),
        .more(1),
    ]

    @Test func `every ground, fault and problem is told in both languages`() {
        let explained: [any Explained] =
            Self.grounds + Self.faults + Self.problems
            + [Finding("blocklist.listed", .note), Finding("blocklist.allowed", .note), Finding("x.y", .note)]
        for phrase in explained.map(\.phrase) {
            #expect(!phrase.english.isEmpty)
            #expect(!phrase.japanese.isEmpty)
            #expect(!phrase.english.unicodeScalars.contains { $0.value > 0x2FFF }, "\(phrase.english)")
            #expect(phrase.japanese.unicodeScalars.contains { $0.value > 0x2FFF } || phrase.japanese == "x.y：")
        }
        #expect(Set(Self.grounds.map(\.word)).isSuperset(of: ["from", "spf", "dmarc-asks", "refused-by-list"]))
        #expect(!Self.grounds.map(\.word).contains("other"))
    }
}
