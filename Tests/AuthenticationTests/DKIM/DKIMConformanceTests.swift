import DNS
import Foundation
import Mail
import TestSupport
import Testing

@testable import Authentication

@Suite(.enabled(if: SharedFolder.isPresent, "the shared folder with the public suites is absent"))
struct DKIMConformanceTests {
    /// What a message comes to: the best of its signatures.
    private func best(_ results: [DKIMResult]) -> DKIMResult {
        for result in [DKIMResult.pass, .policy, .fail, .temperror, .permerror] where results.contains(result) {
            return result
        }
        return .none
    }

    private func options(_ one: OpenDKIMSuite.Case) -> DKIMOptions {
        var options = DKIMOptions()
        if one.input != nil { options.lineBreaks = .normalized }
        // The test that demands a signed Cc.
        if one.opendkimOptions?.contains("DKIM_OPTS_MUSTBESIGNED") == true { options.requiredFields = ["Cc"] }
        return options
    }

    /// The signatures of the suite are from 2007.
    private let now: Int64 = 1_700_000_000

    @Test func everyVerificationOfTheOpenDKIMSuite() async throws {
        let resolver = try OpenDKIMSuite.resolver()
        let cases = try OpenDKIMSuite.cases("verify")
        var agreed = 0
        for one in cases {
            let header = Header(parsing: try one.bytes())
            let outcomes = await DKIMVerification.outcomes(
                of: header,
                options: options(one),
                resolver: resolver,
                now: now
            )
            let expected = one.expect == "invalid-message" ? "permerror" : one.expect
            let cryptographic = best(outcomes.map(\.cryptographicResult))
            let policy = best(outcomes.map(\.result))
            let isRight = cryptographic.rawValue == expected && (one.rfc8301 == nil || policy != .pass)
            if isRight { agreed += 1 }
            if !isRight { Issue.record("\(one.id): \(cryptographic) \(policy), expected \(expected ?? "")") }
        }
        #expect(agreed == 75)
    }

    /// Under the default policy SHA-1 does not count, and l= shorter than the body does not; everything else that
    /// verifies passes.
    @Test func theDefaultPolicyOverTheOpenDKIMSuite() async throws {
        let resolver = try OpenDKIMSuite.resolver()
        var counts: [String: Int] = [:]
        for one in try OpenDKIMSuite.cases("verify") {
            let header = Header(parsing: try one.bytes())
            let outcomes = await DKIMVerification.outcomes(
                of: header,
                options: options(one),
                resolver: resolver,
                now: now
            )
            for outcome in outcomes where outcome.cryptographicResult == .pass {
                switch outcome.reason {
                case .rsaSHA1: counts["sha1", default: 0] += 1
                case .lengthShorterThanBody: counts["length", default: 0] += 1
                case .verified: counts["verified", default: 0] += 1
                default: Issue.record("\(one.id): \(outcome.reason)")
                }
            }
        }
        #expect(counts == ["sha1": 23, "length": 4, "verified": 21])
    }

    @Test func theRealMessagesPass() async throws {
        struct Case: Decodable {
            let message: String
            let dns: [String: String]
            let now: Int64
        }
        let folder = "conformance/dkim-mail-auth/"
        let cases = try JSONDecoder().decode([Case].self, from: Data(try SharedFolder.bytes(folder + "cases.json")))
        var passed = 0
        for one in cases {
            let header = Header(parsing: try SharedFolder.bytes(folder + one.message))
            let resolver = ZoneResolver(OpenDKIMSuite.zone(one.dns))
            let outcomes = await DKIMVerification.outcomes(of: header, resolver: resolver, now: one.now)
            if outcomes.last?.result == .pass {
                passed += 1
            } else {
                Issue.record("\(one.message): \(outcomes.map(\.reason))")
            }
        }
        #expect(passed == 6)
    }

    @Test func anyChunkingGivesTheSameOutcomes() async throws {
        let resolver = try OpenDKIMSuite.resolver()
        var random = Noise(seed: 8)
        for one in try OpenDKIMSuite.cases("verify") {
            let header = Header(parsing: try one.bytes())
            let body = header.bytes[header.bodyStart...]
            let options = options(one)
            let verification = DKIMVerification(header: header, options: options, now: now)
            let keys = await verification.keys(from: resolver)
            let whole = hashes(verification, options, [body])
            #expect(hashes(verification, options, body.indices.map { body[$0...$0] }) == whole)
            for _ in 0..<5 { #expect(hashes(verification, options, random.pieces(of: Array(body))) == whole) }
            let reasons = verification.finish(keys: keys, hashes: whole).map(\.reason)
            let outcomes = await DKIMVerification.outcomes(of: header, options: options, resolver: resolver, now: now)
            #expect(reasons == outcomes.map(\.reason))
        }
    }

    private func hashes(
        _ verification: DKIMVerification,
        _ options: DKIMOptions,
        _ pieces: [ArraySlice<UInt8>]
    ) -> BodyHashes {
        var hasher = BodyHasher(verification.bodyForms, lineBreaks: options.lineBreaks)
        for piece in pieces { hasher.update(piece) }
        return hasher.finish()
    }
}
