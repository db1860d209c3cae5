import Testing

@testable import Checkpoint

/// When a sender counts as authenticated: never by less than what the administrator named.
@Suite struct SenderProofTests {
    private func holds(_ words: String, _ change: (inout PolicyCase) -> Void = { _ in }) async throws -> Bool {
        var one = PolicyCase()
        change(&one)
        let facts = PolicyFacts(try await one.evidence(), lists: ListSnapshot(), now: PolicyCase.now)
        return try #require(SenderProof(words)).holds(in: facts)
    }

    @Test func `words are methods, alone or together`() {
        #expect(SenderProof("dmarc")?.methods == [.dmarc])
        #expect(SenderProof("dkim+spf")?.methods == [.dkim, .spf])
        for wrong in ["", "DMARC", "dmarc+", "+", "dkim+dkim", "arc", "dkim spf"] { #expect(SenderProof(wrong) == nil) }
    }

    @Test func `SPF counts only with reverse DNS that the name confirms`() async throws {
        #expect(try await holds("spf"))
        // SaMMA trusts any PTR: whoever has the reverse zone can write any name there.
        let forged = "9.113.0.203.in-addr.arpa. PTR mail.author.example.\n"
        let foreign = "evil.example. TXT \"v=spf1 ip4:203.0.113.9 -all\"\n"
        #expect(
            try await !holds("spf") {
                $0.zoneMore = forged + foreign
                $0.client = "203.0.113.9"
                $0.returnPath = "x@evil.example"
            }
        )
        #expect(
            try await !holds("spf") {
                $0.client = "203.0.113.9"; $0.zoneMore = forged
            }
        )
        #expect(try await !holds("spf") { $0.returnPath = "" })
    }

    @Test func `SPF of a stranger's own domain says nothing about the author`() async throws {
        let stranger: (inout PolicyCase) -> Void = {
            $0.returnPath = "x@list.example"; $0.client = "198.51.100.9"
        }
        let reverse = """
            9.100.51.198.in-addr.arpa. PTR out.list.example.
            out.list.example. A 198.51.100.9

            """
        #expect(
            try await holds("spf") {
                stranger(&$0); $0.zoneMore = reverse
            }
        )
        for words in ["spf-aligned", "dmarc", "dkim", "dmarc+spf"] {
            #expect(
                try await !holds(words) {
                    stranger(&$0); $0.zoneMore = reverse
                },
                "\(words)"
            )
        }
    }

    @Test func `a signature counts only when it is aligned with the author`() async throws {
        #expect(try await holds("dkim") { $0.signer = "author.example" })
        #expect(try await !holds("dkim") { $0.signer = "evil.example" })
        #expect(try await !holds("dkim"))
        #expect(try await holds("dkim+spf") { $0.signer = "author.example" })
        #expect(
            try await !holds("dkim+spf") {
                $0.signer = "author.example"; $0.client = "203.0.113.9"
            }
        )
    }

    @Test func `several authors are never authenticated`() async throws {
        let two = "From: a@author.example\r\nFrom: b@author.example\r\n"
        for words in ["dmarc", "spf", "spf-aligned"] {
            #expect(try await !holds(words) { $0.header = two }, "\(words)")
        }
    }

    @Test func `a check that could not be carried out never holds`() async throws {
        #expect(try await !holds("dmarc") { $0.silent = ["_dmarc.author.example"] })
        #expect(try await !holds("spf") { $0.silent = ["author.example"] })
    }
}
