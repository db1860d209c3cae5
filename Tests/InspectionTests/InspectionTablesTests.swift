import Mail
import Testing

@testable import Inspection

struct InspectionTablesTests {
    @Test("every line of the program's own tables is an entry", arguments: InspectionTables.names)
    func ownTables(name: String) {
        #expect(!InspectionTables.standard[name].isEmpty)
        #expect(InspectionTables.faults(in: InspectionTables.standard[name], of: name).map(\.line) == [])
    }

    @Test(
        "lines of which nothing can be made are told by number",
        arguments: [
            ("weights", "text.prize 1\ntext.prize\ntext.prize many\n# text\n\n", [2, 3]),
            ("readings", "じかん 時間\nじかん\n", [2]),
            ("organisations", "a | b\n", [1]),
            ("urgency", "[ja]\n! 至急\nx\n今すぐ*\n\u{1}ab\n", [3, 5]),
            ("fonts", "simsun\n", []), ("free-mail", "mail.example\nfree mail.example\nMail.example\n", [2, 3]),
            ("redirectors", "go.example | url\ngo.example\n | url\n", [2, 3]),
        ]
    )
    func badLines(name: String, content: String, lines: [Int]) {
        #expect(InspectionTables.faults(in: Array(content.utf8), of: name).map(\.line) == lines)
    }

    @Test("places that an administrator knows are taken for such")
    func ownPlaces() throws {
        let own = ["shorteners": "go.example\n", "redirectors": "go.example | to\n", "free-mail": "post.example\n"]
        let tables = InspectionTables(replacing: own.mapValues { Array($0.utf8) })
        let places = LinkPlaces(tables)
        #expect(places.isShortener("go.example") && !places.isShortener("bit.ly"))
        let address = try #require(WebAddress(parsing: Array("https://go.example/?to=http://a.example/".utf8)[...]))
        #expect(places.destination(of: address).host?.name == "a.example")
        let services = MailServices(tables)
        #expect(services.isOpenToAll("post.example") && !services.isOpenToAll("gmail.com"))
        let settings = InspectionSettings(charsets: .basic, suffixes: .few, tables: tables)
        let senders = SenderInspection(settings, LinkInspection(settings))
        #expect(senders.places.isShortener("go.example") && senders.services.isOpenToAll("post.example"))
    }

    @Test("what is not UTF-8 is told so")
    func notUTF8() {
        let faults = InspectionTables.faults(in: [0x61, 0x62, 0x0A, 0x82, 0xA0, 0x0A], of: "urgency")
        #expect(faults.map(\.line) == [2])
        #expect(faults.first?.fault == .notUTF8)
    }
}
