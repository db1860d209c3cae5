import DNS
import Foundation
import TestSupport
import Testing

struct PublicSuffixesTests {
    @Test(.enabled(if: SharedFolder.isPresent, "the shared folder with the public suites is absent"))
    func theSuiteOfTheListPasses() throws {
        let file = try #require(SharedFolder.url).appendingPathComponent("conformance/psl/public_suffix_list.dat")
        let suffixes = try #require(PublicSuffixes(file: file.path))
        var cases = 0
        for line in try SharedFolder.bytes("conformance/psl/tests.txt").split(separator: 0x0A) {
            let words = line.split(whereSeparator: { $0 == 0x20 || $0 == 0x09 }).map { Array($0) }
            guard words.count == 2, words[0].first != 0x2F else { continue }
            cases += 1
            let expected = words[1] == Array("null".utf8) ? nil : DomainName(internationalized: words[1])
            let found = DomainName(internationalized: words[0]).flatMap { suffixes.registrableDomain(of: $0) }
            #expect(found == expected, "\(String(decoding: line, as: UTF8.self))")
        }
        #expect(cases == 78)
    }

    @Test func theSystemsListKnowsJapan() throws {
        let suffixes = try #require(PublicSuffixes.system)
        let name = try #require(DomainName("mail.example.co.jp"))
        #expect(suffixes.registrableDomain(of: name) == DomainName("example.co.jp"))
        #expect(suffixes.isPublicSuffix(name) == false)
        #expect(suffixes.isPublicSuffix(name.suffix(2)))
        #expect(suffixes.isPublicSuffix(.root))
        #expect(suffixes.registrableDomain(of: .root) == nil)
        #expect(PublicSuffixes(file: "/nowhere") == nil)
    }

    @Test func oddLabelsStayLabels() throws {
        let suffixes = try #require(PublicSuffixes.system)
        let odd = try #require(DomainName(labels: [[0x61, 0x2E, 0x62], [0, 0xFF], [0x6A, 0x70]]))
        #expect(suffixes.registrableDomain(of: odd) == odd.suffix(2))
    }
}
