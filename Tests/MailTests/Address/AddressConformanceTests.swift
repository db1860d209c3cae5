import Foundation
import Mail
import TestSupport
import Testing

/// The address values of the public header suite, compared by meaning: names, addresses, groups.
@Suite(.enabled(if: SharedFolder.isPresent, "the shared folder with the public suites is absent"))
struct AddressConformanceTests {
    private struct Case: Decodable {
        struct Entry: Decodable, Equatable {
            var name: String?
            var address: String?
        }
        struct Group: Decodable, Equatable {
            var name: String?
            var addresses: [Entry]
        }
        struct Expected: Decodable {
            // The suite's own keys.
            var list: [Entry]?
            var group: [Group]?

            enum CodingKeys: String, CodingKey {
                case list = "List"
                case group = "Group"
            }
        }
        var header: String
        var expected: Expected
    }

    /// Values that are no address lists but List-* fields; `ListHeaderConformanceTests` reads them.
    private static let listFields = ["<http", "<mailto:", "<ftp:", "(Use this command", "NO (posting"]

    /// Where the suite's parser and the standard part.
    private static let knownDifferences: [String: String] = [
        "Mary Smith <@node.test:mary@example.net>, , jdoe@test  . example\n":
            "RFC 5322 A.6.1 and A.6.3: the route is no part of the address, nor are blanks around dots",
        "John Doe <jdoe@machine(comment).  example>\n":
            "RFC 5322 A.6.3: this is jdoe@machine.example",
        "Pete(A nice \n \\\n ) chap) <pete(his\n account)@silly\n .test(his host)>\n":
            "RFC 5322 2.2.3: unfolded, the backslash quotes the blank and the parenthesis closes the comment",
    ]

    @Test("Every address value of the suite reads as the suite says, or as the RFC says")
    func suite() throws {
        let cases = try JSONDecoder().decode(
            [Case].self,
            from: Data(SharedFolder.bytes("conformance/mime-mail-parser/address.json"))
        )
        #expect(cases.count == 60)
        var run = 0
        for item in cases where !Self.listFields.contains(where: item.header.hasPrefix) {
            run += 1
            let list = AddressList(parsing: FieldValue.bytes(of: item.header)[...], charsets: .withMiddleEast)
            let expected = Self.groups(of: item.expected)
            let got = Self.groups(of: list)
            if Self.knownDifferences[item.header] != nil {
                #expect(got != expected, "no longer a difference: \(item.header)")
            } else if got != expected {
                Issue.record("\(item.header)\n  got \(got)\n  expected \(expected)")
            }
        }
        #expect(run == 49)
    }

    @Test("The differences are read as RFC 5322 appendix A.6 has them")
    func differences() {
        let route = AddressList(
            parsing: Array("Mary Smith <@node.test:mary@example.net>, , jdoe@test  . example".utf8)[...]
        )
        #expect(route.mailboxes.map(\.address) == ["mary@example.net", "jdoe@test.example"])
        let comment = AddressList(parsing: Array("John Doe <jdoe@machine(comment).  example>".utf8)[...])
        #expect(comment.mailboxes.map(\.address) == ["jdoe@machine.example"])
    }

    private static func groups(of expected: Case.Expected) -> [Case.Group] {
        if let list = expected.list { return [Case.Group(name: nil, addresses: list)] }
        // A comment behind a group is an entry without an address there; it names nobody.
        return (expected.group ?? []).compactMap { group in
            let addresses = group.addresses.filter { $0.address != nil }
            return addresses.isEmpty && group.name == nil ? nil : Case.Group(name: group.name, addresses: addresses)
        }
    }

    private static func groups(of list: AddressList) -> [Case.Group] {
        var result: [Case.Group] = []
        for address in list.addresses {
            switch address {
            case .group(let group):
                result.append(
                    Case.Group(name: group.nameWithComments, addresses: group.mailboxes.map(Self.entry))
                )
            case .mailbox(let mailbox):
                if result.last?.name != nil || result.isEmpty { result.append(Case.Group(name: nil, addresses: [])) }
                result[result.count - 1].addresses.append(entry(mailbox))
            }
        }
        return result
    }

    private static func entry(_ mailbox: Mailbox) -> Case.Entry {
        Case.Entry(name: mailbox.nameWithComments, address: mailbox.address)
    }
}

extension Mailbox {
    /// Name and comments as the suite writes them: `Name (comment comment)`.
    fileprivate var nameWithComments: String? {
        let joined = comments.joined(separator: " ")
        guard let displayName, !comments.isEmpty, displayName != comments.last else { return displayName }
        return "\(displayName) (\(joined))"
    }
}

extension AddressGroup {
    fileprivate var nameWithComments: String {
        comments.isEmpty ? name : "\(name) (\(comments.joined(separator: " ")))"
    }
}
