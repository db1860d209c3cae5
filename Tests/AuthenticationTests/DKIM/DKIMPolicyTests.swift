import DNS
import Mail
import TestSupport
import Testing

@testable import Authentication

struct DKIMPolicyTests {
    private func outcome(_ change: (inout SignatureWorkshop) -> Void) async throws -> DKIMOutcome {
        var workshop = SignatureWorkshop()
        change(&workshop)
        return try #require(await workshop.outcome())
    }

    @Test func aLengthThatLeavesBytesOutDoesNotPass() async throws {
        let outcome = try await outcome { $0.tags["l"] = "8" }
        #expect(outcome.reason == .lengthShorterThanBody(length: 8, bodyBytes: 18))
        #expect(outcome.result == .policy)
        #expect(outcome.cryptographicResult == .pass)
    }

    @Test func aLengthOfTheWholeBodyPasses() async throws {
        #expect(try await outcome { $0.tags["l"] = "18" }.result == .pass)
    }

    @Test func appendedTextBehindTheLengthDoesNotPass() async throws {
        let outcome = try await outcome {
            $0.tags["l"] = "18"
            $0.afterwards = { $0 + "<h1>Pay here</h1>\r\n" }
        }
        #expect(outcome.reason == .lengthShorterThanBody(length: 18, bodyBytes: 37))
    }

    @Test(arguments: ["From", "Subject", "To", "Date"])
    func aSignedFieldThatWasAddedOnTopDoesNotPass(name: String) async throws {
        let outcome = try await outcome { $0.afterwards = { "\(name): forged@example.org\r\n" + $0 } }
        #expect(outcome.reason == .fieldOccursMoreOftenThanSigned(name: name, occurrences: 2, signed: 1))
        #expect(outcome.result == .policy)
        #expect(outcome.cryptographicResult == .pass)
    }

    @Test func repeatedFieldsThatAreAllSignedPass() async throws {
        let outcome = try await outcome {
            $0.message = "Subject: one\r\n" + $0.message
            $0.tags["h"] = "from:subject:to:date:subject"
        }
        #expect(outcome.result == .pass)
    }

    @Test func anOversignedFieldCannotBeAdded() async throws {
        let outcome = try await outcome {
            $0.tags["h"] = "from:from:to:subject:date"
            $0.afterwards = { "From: forged@example.org\r\n" + $0 }
        }
        #expect(outcome.reason == .signatureDoesNotVerify)
    }

    @Test func unsignedFieldsAreToldButPass() async throws {
        let outcome = try await outcome {
            $0.message = "Content-Type: text/plain\r\n" + $0.message
        }
        #expect(outcome.result == .pass)
        #expect(outcome.unsignedFields == ["Content-Type"])
    }

    @Test func aMessageWithoutAnAuthorIsUnfit() async throws {
        let without = try await outcome { $0.afterwards = { String($0.drop { $0 != "T" }) } }
        #expect(without.reason == .fromMissing)
        let nameless = try await outcome { $0.message = "From: nobody\r\n" + $0.message.drop { $0 != "T" } }
        #expect(nameless.reason == .fromUnreadable)
    }

    @Test func whatTheAdministratorWantsSignedMustBe() async throws {
        var options = DKIMOptions()
        options.requiredFields = ["Reply-To", "subject"]
        var workshop = SignatureWorkshop()
        workshop.tags["h"] = "from"
        #expect(try await workshop.outcome(options: options)?.reason == .requiredFieldNotSigned("subject"))
    }

    /// 20 signatures: four are not read, and of the 16 others the author's come first.
    @Test func signaturesAreCountedAndTheAuthorsComeFirst() async throws {
        var other = SignatureWorkshop()
        other.tags["d"] = "list.example"
        let signed = try other.signed()
        let foreign = Array(signed.bytes[signed.fields[0].whole])
        let header = try SignatureWorkshop().signed()
        let before = Array(repeatElement(foreign, count: 12).joined())
        let after = Array(repeatElement(foreign, count: 7).joined())
        let own = header.fields[0].whole
        let message = before + header.bytes[own] + after + header.bytes.dropFirst(own.count)
        var options = DKIMOptions()
        options.authorDomains = [try #require(DomainName("mail.example.com"))]
        let outcomes = await DKIMVerification.outcomes(
            of: Header(parsing: message),
            options: options,
            resolver: SignatureWorkshop().resolver,
            now: SignatureWorkshop.now
        )
        #expect(outcomes.count == 17)
        #expect(outcomes[12].result == .pass)
        #expect(outcomes.count { $0.reason == .notVerified(limit: 8) } == 8)
        #expect(outcomes[16].reason == .notRead(count: 4, limit: 16))
    }

    @Test func noFieldTraps() async throws {
        var random = Noise(seed: 9)
        let good = try SignatureWorkshop().signed()
        let field = Array(good.bytes[good.fields[0].whole])
        let rest = Array(good.bytes.dropFirst(field.count))
        let resolver = SignatureWorkshop().resolver
        for round in 0..<1_500 {
            let noise = round.isMultiple(of: 3) ? Array("DKIM-Signature:".utf8) + random.bytes(upTo: 60) : []
            let bytes = noise.isEmpty ? random.mutated(field) : noise
            let header = Header(parsing: bytes + rest)
            let outcomes = await DKIMVerification.outcomes(of: header, resolver: resolver, now: SignatureWorkshop.now)
            #expect(outcomes.count <= 2)
        }
        for count in field.indices {
            let header = Header(parsing: Array(field.prefix(count)) + rest)
            let outcomes = await DKIMVerification.outcomes(of: header, resolver: resolver, now: SignatureWorkshop.now)
            #expect(outcomes.allSatisfy { $0.result != .pass })
        }
    }

    /// A megabyte of one byte in the places where parsers loop.
    @Test(arguments: [0x20, 0x3A, 0x3B, 0x3D, 0x41] as [UInt8])
    func longFieldsAreRefusedQuickly(byte: UInt8) async {
        let field = Array("DKIM-Signature: v=1; h=".utf8) + [UInt8](repeating: byte, count: 1 << 20) + [13, 10]
        let header = Header(parsing: field + Array(SignatureWorkshop.message.utf8))
        let outcomes = await DKIMVerification.outcomes(of: header, resolver: ZoneResolver(Zone()), now: 0)
        #expect(outcomes.map(\.result) == [.permerror])
    }
}
