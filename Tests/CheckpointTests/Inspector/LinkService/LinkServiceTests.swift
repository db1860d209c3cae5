import Crypto
import Inspection
import Mail
import Synchronization
import TestSupport
import Testing

@testable import Checkpoint

@Suite struct LinkServiceTests {
    private static let bad = Array(SHA256.hash(data: Array("evil.example/".utf8)))

    private static func settings(_ address: String = "https://links.example/search") throws -> LinkServiceSettings {
        LinkServiceSettings(address: try #require(WebServiceAddress(address)), key: "a+b")
    }

    /// The links of a message, as the inspections hand them over.
    private static func links(_ text: String) -> [LinkDigests] {
        var settings = InspectionSettings(charsets: .system, suffixes: .system)
        settings.badLinks = BadLinks { Array(SHA256.hash(data: $0)) }
        settings.wantsLinkDigests = true
        let message = Message(parsing: Array("From: a@b.example\r\n\r\n\(text)\r\n".utf8))
        return MessageInspection(settings).inspect(message).linkDigests
    }

    private static func lines(_ hashes: [[UInt8]]) -> [UInt8] {
        Array(hashes.map { $0.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + "\n" }.joined().utf8)
    }

    /// A service that lists `bad`, and what it was asked.
    private final class Service: Sendable {
        let questions = Mutex<[String]>([])
        let answer: @Sendable (Int) -> LinkServiceAnswer

        init(_ answer: @escaping @Sendable (Int) -> LinkServiceAnswer) { self.answer = answer }

        func fetch(_ question: String, _ limits: LinkServiceLimits) async -> LinkServiceAnswer {
            answer(
                questions.withLock {
                    $0.append(question)
                    return $0.count
                }
            )
        }
    }

    @Test func `it is told four bytes of each hash and no more, once`() async throws {
        let hashes = try #require(FullHashes(lines: Self.lines([Self.bad])))
        let service = Service { _ in .hashes(hashes) }
        let asking = LinkService(try Self.settings(), fetch: service.fetch)
        let links = Self.links("https://www.evil.example/a?b=taro@example.jp https://good.example/")
        #expect(links.map(\.host) == ["www.evil.example", "good.example"])
        let found = await asking.findings(for: links)
        #expect(found.map(\.arguments) == [["www.evil.example", "links.example"]])
        #expect(found.first?.identifier == "link.listed")
        _ = await asking.findings(for: links)
        let questions = service.questions.withLock { $0 }
        #expect(questions.count == 1)
        let question = try #require(questions.first)
        #expect(question.hasPrefix("https://links.example/search?key=a%2Bb&hashPrefixes="))
        let terms = question.split(separator: "&").dropFirst().map { $0.dropFirst("hashPrefixes=".count) }
        // Four bytes are six digits and two of padding.
        #expect(terms.allSatisfy { $0.hasSuffix("%3D%3D") })
        #expect(terms.count == Set(links.flatMap(\.digests).map { Array($0.prefix(4)) }).count)
    }

    @Test func `one that does not answer is left in peace, and that is said once`() async throws {
        let service = Service { _ in .failed("status 503") }
        let news = Mutex<[LinkServiceNews]>([])
        let asking = LinkService(try Self.settings(), fetch: service.fetch) { told in news.withLock { $0.append(told) }
        }
        for _ in 0..<6 {
            let found = await asking.findings(for: Self.links("https://evil.example/"))
            #expect(found.isEmpty)
        }
        #expect(service.questions.withLock(\.count) == 3)
        #expect(news.withLock { $0 } == [LinkServiceNews(host: "links.example", trouble: "status 503")])
    }

    @Test func `after the pause it is asked again, and its return is said`() async throws {
        let hashes = try #require(FullHashes(lines: Self.lines([Self.bad])))
        let service = Service { $0 <= 3 ? .failed("silent") : .hashes(hashes) }
        let news = Mutex<[LinkServiceNews]>([])
        var limits = LinkServiceLimits.standard
        limits.pauseSeconds = 0
        let asking = LinkService(try Self.settings(), limits: limits, fetch: service.fetch) { told in
            news.withLock { $0.append(told) }
        }
        for _ in 0..<3 { _ = await asking.findings(for: Self.links("https://evil.example/")) }
        let found = await asking.findings(for: Self.links("https://evil.example/"))
        #expect(found.count == 1)
        #expect(news.withLock { $0.map(\.trouble) } == ["silent", nil])
    }

    @Test func `a thousand links are one question of bounded length`() async throws {
        let service = Service { _ in .failed("silent") }
        let asking = LinkService(try Self.settings(), fetch: service.fetch)
        let text = (0..<1_000).map { "https://h\($0).example/a/b/c?d" }.joined(separator: "\r\n")
        _ = await asking.findings(for: Self.links(text))
        let questions = service.questions.withLock { $0 }
        #expect(questions.count == 1)
        #expect(questions[0].split(separator: "&").count <= 101)
    }

    @Test func `a real service is asked by HTTP, in both forms of answer`() async throws {
        for type in ["text/plain; charset=utf-8", "application/x-protobuf"] {
            let body =
                type.hasPrefix("text")
                ? Self.lines([Self.bad]) : [0x0A, 38, 0x0A, 32] + Self.bad + [0x12, 2, 8, 2]
            let server = try await ScriptedWebServer(type: type, body: body)
            let asking = LinkService(try Self.settings("http://127.0.0.1:\(server.port)/search?alt=proto"))
            let found = await asking.findings(for: Self.links("https://evil.example/x"))
            #expect(found.map(\.arguments) == [["evil.example", "127.0.0.1:\(server.port)"]])
            #expect(server.requests.first?.hasPrefix("/search?alt=proto&key=a%2Bb&hashPrefixes=") == true)
            await server.stop()
        }
    }

    @Test(arguments: [("text/html", 200), ("text/plain", 500), ("text/plain", 302)])
    func `what is no answer lists nothing`(type: String, status: Int) async throws {
        let server = try await ScriptedWebServer(type: type, body: Self.lines([Self.bad]), status: status)
        let news = Mutex<[LinkServiceNews]>([])
        var limits = LinkServiceLimits.standard
        limits.failuresMax = 1
        let asking = LinkService(
            try Self.settings("http://127.0.0.1:\(server.port)/"),
            limits: limits,
            report: { told in news.withLock { $0.append(told) } }
        )
        let found = await asking.findings(for: Self.links("https://evil.example/x"))
        #expect(found.isEmpty)
        let trouble = news.withLock { $0.first?.trouble } ?? ""
        #expect(trouble == (status == 200 ? "no hashes, but text/html" : "status \(status)"))
        await server.stop()
    }

    @Test func `a service that is away or silent costs its wait and nothing else`() async throws {
        let server = try await ScriptedWebServer(type: "text/plain", body: [], seconds: 30)
        var limits = LinkServiceLimits.standard
        limits.waitMilliseconds = 200
        let start = ContinuousClock.now
        for address in ["http://127.0.0.1:\(server.port)/", "http://127.0.0.1:1/"] {
            let asking = LinkService(try Self.settings(address), limits: limits)
            let found = await asking.findings(for: Self.links("https://evil.example/x"))
            #expect(found.isEmpty)
        }
        #expect(ContinuousClock.now - start < Patience.seconds(15))
        await server.stop()
    }

    @Test(arguments: [
        "ftp://a.example/", "https://", "https:///x", "links.example", "https://a.example/#x", "https://u:p@a.example/",
        "https://a.example/ x",
    ])
    func `an address that is none is refused`(text: String) { #expect(WebServiceAddress(text) == nil) }
}
