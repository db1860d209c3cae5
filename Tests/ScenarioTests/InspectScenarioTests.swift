import Foundation
import TestSupport
import Testing

/// `sekisho inspect` on the messages that ship with the project.
@Suite struct InspectScenarioTests {
    private let zone = ["--zone", "Examples/example.zone"]

    @Test(arguments: [
        ("order", "en", 0, "This message is from tsubaki.example."),
        ("order", "ja", 0, "このメールは、確かに tsubaki.example から送られています。"),
        ("forged", "en", 1, "This message is not from tsubaki.example, though it says so."),
        ("forged", "ja", 1, "tsubaki.example を名乗っていますが、tsubaki.example から送られたものではありません。"),
    ])
    func theEssentialLineComesFirst(name: String, language: String, exitCode: Int32, line: String) async throws {
        let run = try await Program().run(["inspect", "Examples/\(name).eml", "--lang", language] + zone)
        #expect(run.exitCode == exitCode)
        #expect(run.complaint.isEmpty)
        let first = run.text.utf8.prefix { $0 != 0x0A }
        #expect(String(decoding: first, as: UTF8.self).contains(line))
        #expect(!run.output.contains(0x1B), "no colours where there is no terminal")
    }

    @Test func oneOfSeveralThatCannotBeReadStopsNoneOfTheOthers() async throws {
        let files = ["Examples/order.eml", "/nonexistent/message", "Examples", "Examples/order.eml"]
        let run = try await Program().run(["inspect", "--json"] + files + zone)
        #expect(run.exitCode == 2)
        #expect(run.text.split(separator: "\n").count == 2)
        #expect(run.complaint.contains("/nonexistent/message") && run.complaint.contains("Examples is a directory"))
    }

    @Test func thousandsOfFieldsHideNoSender() async throws {
        let scratch = try Scratch()
        let padding = String(repeating: "X: 1\n", count: 2_500)
        let file = try scratch.write("padded", padding + "From: a@tsubaki.example\nSubject: s\n\nText\n")
        let json = try await Program().run(["inspect", file, "--json"] + zone).json()
        let message = try #require(json["message"] as? [String: Any])
        #expect((message["from"] as? [[String: Any]])?.first?["address"] as? String == "a@tsubaki.example")
        #expect(message["subject"] as? String == "s")
        let defects = (message["defects"] as? [[String: Any]])?.compactMap { $0["kind"] as? String } ?? []
        #expect(defects.contains("header.too-many-fields"))
    }

    @Test func theLanguageComesFromTheLocale() async throws {
        var program = Program()
        program.environment["LANG"] = "ja_JP.UTF-8"
        let run = try await program.run(["inspect", "Examples/order.eml"] + zone)
        #expect(run.text.contains("差出人"))
    }

    @Test func standardInputIsAMessageToo() async throws {
        let bytes = [UInt8](try Data(contentsOf: SharedFolder.checkout.appendingPathComponent("Examples/order.eml")))
        let unixFile = bytes.filter { $0 != 0x0D }
        #expect(unixFile.count < bytes.count)
        for input in [bytes, unixFile] {
            let run = try await Program().run(["inspect", "-"] + zone, input: input)
            #expect(run.exitCode == 0)
            #expect(run.complaint.isEmpty)
        }
    }

    @Test("the client's address on the command line wins over the header")
    func givenEnvelope() async throws {
        let arguments = ["inspect", "Examples/order.eml", "--json", "--ip", "198.51.100.77"] + zone
        let json = try await Program().run(arguments).json()
        let authentication = try #require(json["authentication"] as? [String: Any])
        #expect((authentication["spf"] as? [String: Any])?["result"] as? String == "fail")
        #expect((authentication["dmarc"] as? [String: Any])?["result"] as? String == "pass")
        let envelope = try #require(json["envelope"] as? [String: Any])
        #expect(envelope["client"] as? String == "198.51.100.77")
        #expect((envelope["sources"] as? [String: Any])?["client"] as? String == "given")
    }

    @Test("Sender ID is told for the responsible address and for the return path")
    func senderID() async throws {
        let scratch = try Scratch()
        let zone = try scratch.write(
            "zone",
            """
            example.com. TXT "spf2.0/mfrom -all"
            example.com. TXT "spf2.0/pra +all"
            """
        )
        let message = try scratch.write("message", "From: a@example.com\n\nText\n")
        let arguments = ["--ip", "192.0.2.1", "--helo", "h.example.com", "--from", "a@example.com", "--zone", zone]
        let json = try await Program().run(["inspect", message, "--json"] + arguments).json()
        let authentication = try #require(json["authentication"] as? [String: Any])
        let senderID = try #require(authentication["senderID"] as? [String: Any])
        #expect(senderID["result"] as? String == "pass")
        #expect((senderID["mfrom"] as? [String: Any])?["result"] as? String == "fail")
    }

    @Test("an empty header is one, when a blank line ends it")
    func emptyHeader() async throws {
        let run = try await Program().run(["inspect", "--json"] + zone, input: Array("\nText without a header\n".utf8))
        #expect(run.complaint.isEmpty)
        let verdict = try #require(try run.json()["verdict"] as? [String: Any])
        #expect(verdict["standing"] as? String == "unproven")
    }

    @Test(.enabled(if: NameServer.isInstalled, "\(NameServer.package)"))
    func aNameServerAnswersAsTheZoneFileDoes() async throws {
        let file = SharedFolder.checkout.appendingPathComponent("Examples/example.zone")
        let records = try String(contentsOf: file, encoding: .utf8)
        let head = "$ORIGIN example.\n$TTL 3600\n@ SOA ns admin 1 3600 600 86400 60\n@ NS ns\nns A 127.0.0.1\n"
        // The addresses' reverse names lie outside of this zone.
        let inside = records.components(separatedBy: "$ORIGIN 2.0.192.in-addr.arpa.").first ?? ""
        try await NameServer.serving(["example": head + inside]) { server in
            let resolver = ["--resolver", "127.0.0.1:\(server.port)"]
            let good = try await Program().run(["inspect", "Examples/order.eml", "--json"] + resolver)
            #expect(good.exitCode == 0, "\(good.complaint)")
            let authentication = try #require(try good.json()["authentication"] as? [String: Any])
            for name in ["spf", "dmarc"] {
                #expect((authentication[name] as? [String: Any])?["result"] as? String == "pass", "\(name)")
            }
            let signatures = try #require(authentication["dkim"] as? [[String: Any]])
            #expect(signatures.map { $0["result"] as? String } == ["pass", "pass"])
            let bad = try await Program().run(["inspect", "Examples/forged.eml"] + resolver)
            #expect(bad.exitCode == 1, "\(bad.complaint)")
        }
    }
}
