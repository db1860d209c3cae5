import Foundation
import TestSupport
import Testing

/// Nothing lost: messages through Postfix while sekisho and the target of their copies are killed and started again; as
/// they came, and with a tag and a notice in each.
/// `$SEKISHO_LOSSES` says how many messages; `make losses` sends 5,000.
@Suite(.serialized, .enabled(if: House.isPossible, "\(House.excuse)"))
struct LossScenarioTests {
    private let marks = """
        [policy]
        mode = "enforce"
        [[rule]]
        action = "mark"
        subject-tag = "[tag]"

        """

    @Test(arguments: ["plain", "marked"])
    func everyMessageArrivesOnceThoughSekishoIsKilledTwentyTimes(kind: String) async throws {
        let house = try await House()
        let copy = """
            [[copy]]
            name = "archive"
            host = "192.0.2.51"
            port = 2525
            tls = "none"
            mode = "required"

            """
        let file = try house.scratch.write("sekisho.toml", house.preamble + copy + (kind == "marked" ? marks : ""))
        let count = ProcessInfo.processInfo.environment["SEKISHO_LOSSES"].flatMap { Int($0) } ?? 200
        let arguments = [house.scratch.folder.path, "\(count)", "20", kind, Program.sekisho, "serve"]
        let script = House.folder.appendingPathComponent("losses.py").path
        let program = Program(name: "/usr/bin/nsenter", secondsMax: 300 + count / 5)
        let run = try await program.run(house.entry + ["/usr/bin/python3", script] + arguments + ["--config", file])
        try #require(run.exitCode == 0, "\(run.complaint)")
        let told = try run.json()
        print("Nothing lost, \(kind): \(run.text)")
        #expect(told["messages"] as? Int == count)
        #expect(try #require(told["milterKilled"] as? Int) >= 20)
        #expect(told["delivered"] as? Int == count)
        for fault in ["missingCount", "deliveredTwice", "inQueue", "copiesMissing"] {
            #expect(told[fault] as? Int == 0, "\(fault)")
        }
        #expect((told["changed"] as? [String])?.isEmpty == true, "none is half changed: \(run.text)")
        #expect((told["copiesChanged"] as? [String])?.isEmpty == true, "a copy is the message, byte for byte")
    }
}
