import Authentication
import Foundation
import Mail
import TestSupport
import Testing

@Suite(.enabled(if: SharedFolder.isPresent, "the shared folder with real mail is absent"))
struct RealFieldsTests {
    @Test func `fields of real mail are understood, and survive being written`() throws {
        let folder = try #require(SharedFolder.url).appendingPathComponent("corpus")
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        var count = 0
        for case let file as URL in files where file.pathExtension != "md" && !file.hasDirectoryPath {
            guard let data = try? Data(contentsOf: file, options: .mappedIfSafe) else { continue }
            let header = Header(parsing: [UInt8](data.prefix(1 << 20)))
            for field in header.fields(named: "Authentication-Results") {
                count += 1
                check(header.value(of: field))
            }
        }
        #expect(count > 300)
    }

    private func check(_ value: ArraySlice<UInt8>) {
        let field = AuthenticationResults(parsing: value)
        #expect(!field.results.isEmpty, "\(value.text)")
        for result in field.results { #expect(Self.words.contains(result.result), "\(value.text)") }
        let again = AuthenticationResults(parsing: field.serialized(utf8Allowed: true)[...])
        #expect(again == field.sorted, "\(value.text)")
    }

    private static let words: Set<String> = [
        "pass", "fail", "none", "neutral", "softfail", "hardfail", "policy", "temperror", "permerror", "bestguesspass",
        "timeout",
    ]
}
