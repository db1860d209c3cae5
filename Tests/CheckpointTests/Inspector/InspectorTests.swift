import Inspection
import Mail
import Testing

@testable import Checkpoint

/// What is known about the sender reaches the inspections, and what they find reaches the evidence and the policy.
@Suite struct InspectorTests {
    private static let lure = """
        お客様のアカウントは停止されました。24時間以内に下記URLからログインして、情報を更新してください。\r
        https://example.com/login\r

        """

    private static func evidence(_ adjust: (inout PolicyCase) -> Void = { _ in }) async throws -> Evidence {
        var message = PolicyCase()
        message.header =
            "From: Taro <taro@author.example>\r\nSubject: a\r\nMessage-ID: <1@author.example>\r\n"
            + "Date: Mon, 3 Mar 2025 10:00:00 +0800\r\nContent-Type: text/plain; charset=utf-8\r\n"
        message.body = lure
        adjust(&message)
        return try await message.evidence()
    }

    private static func inspected(_ evidence: Evidence, _ correspondence: Correspondence? = nil) async throws
        -> Evidence
    {
        let inspector = try #require(
            Inspector(InspectorSettings(), lists: Lists(), correspondence: correspondence)
        )
        return await inspector.completed(evidence, blocklists: nil, now: PolicyCase.now)
    }

    @Test func `findings and their level come into the evidence of what comes in, not of what leaves`() async throws {
        let found = try await Self.inspected(try await Self.evidence())
        #expect(found.findings.contains { $0.identifier == "text.account-pressure" })
        #expect(found.assessment?.level != nil)
        let own = try await Self.inspected(try await Self.evidence { $0.direction = .outbound })
        #expect(own.findings.isEmpty && own.assessment == nil)
    }

    @Test func `somebody we write to is known, if his domain is proven`() async throws {
        let correspondence = Correspondence()
        correspondence.note(recipients: ["taro@author.example"], messageID: nil, now: PolicyCase.now - 60)
        let known = try await Self.inspected(try await Self.evidence(), correspondence)
        #expect(known.isCorrespondent == true)
        #expect(known.findings.contains { $0.identifier == "sender.correspondent" })
        #expect(!known.findings.contains { $0.identifier.hasPrefix("trace.") })
        let forged = try await Self.inspected(try await Self.evidence { $0.client = "203.0.113.9" }, correspondence)
        #expect(!forged.findings.contains { $0.identifier == "sender.correspondent" })
    }

    @Test func `a message that is not to be trusted is no good answer, whoever sent it`() async throws {
        var found = try await Self.evidence()
        let clean = InspectReport(evidence: found, authservID: "mx.example", verbose: false)
        #expect(clean.exitCode == .fine)
        let findings = [
            Finding("link.made-up", .danger, points: 9, aspect: .link),
            Finding("text.made-up", .danger, points: 9, aspect: .text),
        ]
        found.assessment = Assessment(findings, weights: Weights())
        #expect(InspectReport(evidence: found, authservID: "mx.example", verbose: false).exitCode == .bad)
    }

    @Test func `a rule asks for a level`() async throws {
        let found = try await Self.inspected(try await Self.evidence())
        var settings = PolicySettings()
        settings.mode = .enforce
        settings.rules = [PolicyRule(name: "look", conditions: [.level(.note)], action: .hold(reason: "look"))]
        #expect(Policy(settings, lists: Lists()).verdict(on: found).rule == "look")
        settings.rules = [PolicyRule(name: "never", conditions: [.level(.danger)], action: .hold(reason: "look"))]
        var calm = found
        calm.assessment = Assessment([], weights: Weights())
        #expect(Policy(settings, lists: Lists()).verdict(on: calm).rule != "never")
    }
}
