import DNS
import TestSupport
import Testing

@testable import Checkpoint

@Suite struct ListTableTests {
    private func table(_ entries: String...) throws -> ListTable {
        var table = ListTable(.deny)
        for entry in entries { table.insert(try #require(ListSubject(entry), "\(entry)"), until: nil) }
        return table
    }

    private func entry(_ table: ListTable, _ address: String) -> String? {
        table.match(MailAddress(path: Array(address.utf8)), now: 0)?.entry
    }

    private func client(_ table: ListTable, _ address: String) throws -> String? {
        table.match(try #require(IPAddress(address)), now: 0)?.entry
    }

    @Test func `the most exact entry fits`() throws {
        let table = try table(".example.jp", "sub.example.jp", ".sub.example.jp", "Taro@Sub.Example.jp", ".jp")
        #expect(entry(table, "taro@sub.example.jp") == "taro@sub.example.jp")
        #expect(entry(table, "TARO@SUB.EXAMPLE.JP") == "taro@sub.example.jp")
        #expect(entry(table, "jiro@sub.example.jp") == "sub.example.jp")
        #expect(entry(table, "a@deep.sub.example.jp") == ".sub.example.jp")
        #expect(entry(table, "a@example.jp") == ".example.jp")
        #expect(entry(table, "a@other.jp") == ".jp")
        #expect(entry(table, "a@other.org") == nil)
        #expect(entry(table, "taro") == nil)
        #expect(entry(table, "") == nil)
    }

    @Test func `a domain alone does not speak for those below it, nor for those that end like it`() throws {
        let table = try table("example.jp", ".corp.example")
        #expect(entry(table, "a@sub.example.jp") == nil)
        #expect(entry(table, "a@myexample.jp") == nil)
        #expect(entry(table, "a@mycorp.example") == nil)
    }

    @Test func `the smallest network fits`() throws {
        let table = try table(
            "192.0.2.0/24",
            "192.0.2.128/25",
            "192.0.2.200",
            "2001:db8::/32",
            "::ffff:198.51.100.0/120"
        )
        #expect(try client(table, "192.0.2.1") == "192.0.2.0/24")
        #expect(try client(table, "192.0.2.129") == "192.0.2.128/25")
        #expect(try client(table, "192.0.2.200") == "192.0.2.200")
        #expect(try client(table, "::ffff:192.0.2.200") == "192.0.2.200")
        #expect(try client(table, "198.51.100.7") == "198.51.100.0/24")
        #expect(try client(table, "192.0.3.0") == nil)
        #expect(try client(table, "2001:db8:1::1") == "2001:db8::/32")
        #expect(try client(table, "2001:db9::") == nil)
    }

    @Test func `networks of all lengths`() throws {
        var table = ListTable(.allow)
        table.insert(try #require(ListSubject("0.0.0.0/0")), until: nil)
        table.insert(try #require(ListSubject("::/0")), until: nil)
        #expect(try client(table, "255.255.255.255") == "0.0.0.0/0")
        #expect(try client(table, "ffff::") == "::/0")
    }

    @Test func `an entry that is over does not fit, and the one behind it does`() throws {
        var table = ListTable(.deny)
        table.insert(try #require(ListSubject("a@example.jp")), until: 100)
        table.insert(try #require(ListSubject("example.jp")), until: 200)
        let address = MailAddress(path: Array("a@example.jp".utf8))
        #expect(table.match(address, now: 99)?.entry == "a@example.jp")
        #expect(table.match(address, now: 100)?.entry == "example.jp")
        #expect(table.match(address, now: 200) == nil)
    }

    @Test func `of two entries for one subject the later counts`() throws {
        var table = ListTable(.deny)
        let subject = try #require(ListSubject("example.jp"))
        table.insert(subject, until: 100)
        table.insert(subject, until: nil)
        #expect(table.count == 1)
        #expect(table.match(MailAddress(path: Array("a@example.jp".utf8)), now: 1_000) != nil)
    }

    @Test(arguments: [
        "", "a b@c", "300.1.2.3", "192.0.2.0/33", "192.0.2.0/", "exa mple.jp", "@", "a@", ".", "a@[192.0.2.1]",
    ])
    func `what is no subject`(text: String) {
        #expect(ListSubject(text) == nil, "\(text)")
    }

    @Test func `many entries are read in linear time, and looked up at once`() throws {
        func lines(_ count: Int) -> [UInt8] {
            var bytes: [UInt8] = []
            for number in 0..<count {
                switch number % 3 {
                case 0: bytes += Array("user\(number)@example\(number % 1000).jp\n".utf8)
                case 1: bytes += Array(".domain\(number).example\t-\tme\t-\twhy\n".utf8)
                default: bytes += Array("10.\(number >> 16 & 255).\(number >> 8 & 255).\(number & 255)\n".utf8)
                }
            }
            return bytes
        }
        func time(_ count: Int) -> Duration {
            let file = ListFile(name: "deny", bytes: lines(count))
            var found: ListTable?
            let time = ProcessorTime.measure { found = file.table(.deny).table }
            #expect(found?.count == count)
            return time
        }
        let small = time(15_000)
        let large = time(150_000)
        #expect(large < small * 40, "\(small) for a tenth, \(large) for all")
        let file = ListFile(name: "deny", bytes: lines(60_000))
        let table = file.table(.deny).table
        let few = ProcessorTime.measure {
            for number in 0..<5_000 {
                _ = table.match(MailAddress(path: Array("user\(number)@x.example".utf8)), now: 0)
            }
        }
        #expect(few < Patience.seconds(2))
        #expect(entry(table, "user0@example0.jp") == "user0@example0.jp")
        #expect(entry(table, "any@deep.domain1.example") == ".domain1.example")
    }

    @Test func `more entries than there may be are left out and told once`() throws {
        var limits = ListLimits()
        limits.entriesMax = 2
        let bytes = Array("a.example\nb.example\nc.example\nd.example\n".utf8)
        let (table, problems) = ListFile(name: "deny", bytes: bytes, limits: limits).table(.deny)
        #expect(table.count == 2)
        #expect(problems == [ListProblem(file: "deny", line: 3, kind: .tooManyEntries(max: 2))])
    }
}
