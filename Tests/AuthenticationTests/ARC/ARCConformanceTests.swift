import DNS
import Mail
import TestSupport
import Testing

@testable import Authentication

@Suite(.enabled(if: SharedFolder.isPresent, "the shared folder with the public suites is absent"))
struct ARCConformanceTests {
    private let now: Int64 = 1_700_000_000

    @Test func everyValidationOfThePublicSuite() async throws {
        var count = 0
        var agreed = 0
        for scenario in try ARCSuite.scenarios("arc-draft-validation-tests.yml") {
            for (name, one) in scenario.tests {
                count += 1
                let outcome = await ARCVerification.outcome(of: one.header, resolver: scenario.resolver, now: now)
                // Three cases are left open by the suite: the newest seal says cv=fail. RFC 8617 section 5.2, step 2,
                // says that the chain fails.
                let expected = (one.cv.map { $0.isEmpty ? "Fail" : $0 } ?? "Fail").lowercased()
                if outcome.result.rawValue == expected {
                    agreed += 1
                } else {
                    Issue.record("\(name): \(outcome.result), expected \(expected): \(outcome.reason)")
                }
            }
        }
        // 171 names, of which four occur twice.
        #expect(count == 175)
        #expect(agreed == 175)
    }

    /// The fields must be those of the suite but for white space, which the suite leaves out of its own.
    @Test func everySealingOfThePublicSuite() async throws {
        var count = 0
        for scenario in try ARCSuite.scenarios("arc-draft-sign-tests.yml") {
            let key = DKIMSigner.Key(
                domain: try #require(DomainName(scenario.domain ?? "")),
                selector: try #require(DomainName(scenario.selector ?? "")),
                privateKey: try PrivateKey(parsing: Array((scenario.privateKey ?? "").utf8))
            )
            var sealer = ARCSealer(key: key)
            sealer.isLaidOutForTests = true
            for (name, one) in scenario.tests {
                count += 1
                sealer.fields = (one.sigHeaders ?? "").utf8.split(separator: 0x3A).compactMap { String($0) }
                let made = try await seal(one, sealer, scenario.resolver)
                let expected = [one.seal, one.messageSignature, one.results].map { packed($0 ?? "") }
                #expect(made == expected, "\(name)")
            }
        }
        #expect(count == 17)
    }

    /// The values of the three fields; empty ones when the chain may not be sealed.
    private func seal(
        _ one: ARCSuite.Case,
        _ sealer: ARCSealer,
        _ resolver: ZoneResolver
    ) async throws -> [String] {
        let header = one.header
        let chain = await ARCVerification.outcome(of: header, resolver: resolver, now: now)
        var hasher = BodyHasher(sealer.bodyForms)
        hasher.update(header.bytes[header.bodyStart...])
        do throws(SigningError) {
            let fields = try sealer.seal(
                header: header,
                chain: chain,
                results: ARCSealer.results(in: header, by: one.srvID ?? "") ?? [],
                hashes: hasher.finish(),
                now: one.t ?? 0
            )
            return fields.map { field in
                let header = Header(parsing: field)
                return packed(header.value(of: header.fields[0]).text)
            }
        } catch {
            #expect(error == .chainClosed)
            return ["", "", ""]
        }
    }

    private func packed(_ text: String) -> String {
        String(decoding: text.utf8.filter { !$0.isWhitespace }, as: UTF8.self)
    }
}
