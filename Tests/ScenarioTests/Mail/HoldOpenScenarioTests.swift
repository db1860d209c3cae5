import Foundation
import TestSupport
import Testing

/// `sekisho hold open`, as a person types it, on mail that came by Postfix.
@Suite(
    .enabled(if: House.isPossible, "\(House.excuse)"),
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/7z"), "7z is not installed")
)
struct HoldOpenScenarioTests {
    /// Sends a ZIP under a password, which a rule takes away.
    private func held(in house: House) async throws -> String {
        try house.scratch.write("estimate.txt", "4,711 yen")
        let zip = house.scratch.path("estimate.zip")
        let made = try await Program(name: "/usr/bin/7z").run([
            "a", "-tzip", "-mem=AES256", "-pPa-ss", zip, house.scratch.path("estimate.txt"),
        ])
        #expect(made.exitCode == 0, "\(made.text)")
        let file = Parcel.file(
            [UInt8](try Data(contentsOf: house.scratch.url("estimate.zip"))),
            type: "application/zip",
            fields: Array("; name=estimate.zip".utf8)
        )
        let letter = Parcel.letter("closed", Parcel.multipart("mixed", "b", [Parcel.text("words"), file]))
        #expect(try await house.post(letter).code == 250)
        _ = try await house.delivered("closed")
        let list = try await house.hold(["list", "--json"]).json()
        return try #require((list["messages"] as? [[String: Any]])?.first?["id"] as? String)
    }

    @Test func `a closed ZIP is opened with its password, told about, written out and delivered`() async throws {
        let house = try await House()
        let configuration = """
            [policy]
            mode = "enforce"
            [hold.release]
            host = "\(house.scratch.path("mail.lmtp"))"
            protocol = "lmtp"
            [[attachment]]
            name = "closed"
            state = "encrypted"
            action = "quarantine"

            """
        try await house.serving(configuration) { sekisho in
            let identifier = try await held(in: house)

            func open(_ password: String, _ more: String...) async throws -> Program.Run {
                try await house.run(
                    Program.sekisho,
                    ["hold", "open", identifier, "--password-stdin", "--reason", "by telephone"] + more
                        + ["--config", house.scratch.path("sekisho.toml")],
                    input: Array((password + "\n").utf8)
                )
            }
            let wrong = try await open("wrong")
            #expect(wrong.exitCode == 1, "\(wrong.complaint)")
            #expect(wrong.text.contains("The password does not open it."), "\(wrong.text)")

            let folder = house.scratch.path("written")
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
            let written = try await open("Pa-ss", "--write", folder, "--json")
            #expect(written.exitCode == 0, "\(written.text)\(written.complaint)")
            let attachments = try #require(try written.json()["attachments"] as? [[String: Any]])
            #expect(attachments.first?["lock"] as? String == "unlocked")
            #expect(attachments.first?["written"] as? String == "\(folder)/estimate.zip")
            let content = try await Program(name: "/usr/bin/7z").run(["e", "-so", "-p-", "\(folder)/estimate.zip"])
            #expect(content.text == "4,711 yen", "\(content.complaint)")

            let before = house.mailbox("hanako").count
            let fine = try await open("Pa-ss")
            #expect(fine.exitCode == 0, "\(fine.text)\(fine.complaint)")
            #expect(house.mailbox("hanako").count == before + 1)
            let show = try await house.hold(["show", identifier, "--json"]).json()
            let events = try #require(show["events"] as? [[String: Any]])
            #expect(events.compactMap { $0["deed"] as? String } == ["open", "open", "open", "release"])
            #expect(!sekisho.said.contains("Pa-ss"))
        }
    }
}
