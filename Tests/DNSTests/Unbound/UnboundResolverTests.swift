import DNS
import Dispatch
import TestSupport
import Testing

struct UnboundResolverTests {
    private static let soa = """
        $TTL 300
        @ SOA ns hostmaster 1 3600 600 86400 60
        @ NS ns
        ns A 127.0.0.1

        """

    private static func settings(
        _ port: UInt16,
        _ anchors: UnboundSettings.TrustAnchors = .none,
        seconds: Double = 10
    ) -> UnboundSettings {
        var limits = Limits()
        limits.answerSecondsMax = seconds
        let server = ServerAddress(.v4(0x7F00_0001), port: port)
        return UnboundSettings(servers: .forward([server]), trustAnchors: anchors, limits: limits)
    }

    private func name(_ text: String) throws -> DomainName { try #require(DomainName(text)) }

    @Test(.enabled(if: NameServer.isInstalled, "\(NameServer.package)"), .timeLimit(.minutes(4 * Patience.factor)))
    func everyRecordTypeComesFromARealServer() async throws {
        let long = String(repeating: "x", count: 250)
        let zone =
            Self.soa + """
                www A 192.0.2.1
                www A 192.0.2.2
                www AAAA 2001:db8::1
                @ MX 10 www
                text TXT "one" "two;"
                long TXT \(Array(repeating: "\"\(long)\"", count: 60).joined(separator: " "))
                _25._tcp TLSA 3 1 1 00ff
                alias CNAME deep
                deep CNAME www
                gone CNAME nowhere
                loop CNAME pool
                pool CNAME loop
                a.b TXT "deep"
                *.wild TXT "wild"
                odd\\.label.x\\032y TXT "odd"
                """
        let reverse = Self.soa + "1 PTR www.served.example.\n"
        let zones = ["served.example": zone, "2.0.192.in-addr.arpa": reverse, "served.test": zone]
        try await NameServer.serving(zones) { server in
            let resolver = try UnboundResolver(Self.settings(server.port))
            let www = try name("www.served.example")
            let addresses = await resolver.answer(www, .a)
            #expect(Set(addresses.addresses.map(\.description)) == ["192.0.2.1", "192.0.2.2"])
            #expect((200...300).contains(addresses.ttl))
            #expect(addresses.security == .indeterminate)
            #expect(await resolver.answer(www, .aaaa).records == [.aaaa(try #require(IPAddress("2001:db8::1")))])
            #expect(await resolver.answer(try name("served.example"), .mx).exchanges == [www])
            #expect(await resolver.answer(try name("text.served.example"), .txt).texts == [Array("onetwo;".utf8)])
            #expect(await resolver.answer(try name("long.served.example"), .txt).texts.map(\.count) == [15_000])
            let keys = await resolver.answer(try name("_25._tcp.served.example"), .tlsa)
            #expect(keys.records == [.tlsa(usage: 3, selector: 1, matching: 1, data: [0, 0xFF])])
            let alias = await resolver.answer(try name("alias.served.example"), .a)
            #expect(alias.addresses.count == 2)
            #expect(alias.canonicalName == www)
            let gone = await resolver.answer(try name("gone.served.example"), .txt)
            #expect(gone.outcome == .nameError)
            #expect(await resolver.answer(try name("loop.served.example"), .a).failure != nil)
            #expect(await resolver.answer(www, .txt).outcome == .noData)
            #expect(await resolver.answer(try name("b.served.example"), .txt).outcome == .noData)
            let missing = await resolver.answer(try name("nowhere.served.example"), .txt)
            #expect(missing.outcome == .nameError)
            #expect((1...60).contains(missing.ttl))
            #expect(await resolver.answer(try name("any.wild.served.example"), .txt).texts == [Array("wild".utf8)])
            let odd = try #require(
                DomainName(labels: ["odd.label", "x y", "served", "example"].map { Array($0.utf8) })
            )
            #expect(await resolver.answer(odd, .txt).texts == [Array("odd".utf8)])
            let reverse = IPAddress.v4(0xC000_0201).reverseName
            #expect(await resolver.answer(reverse, .ptr).names == [www])
            #expect(await resolver.answer(try name("www.served.test"), .a).addresses.count == 2)
            #expect(await resolver.answer(try name("elsewhere.example"), .a).failure == .serverFailure)
        }
    }

    @Test(.enabled(if: NameServer.isInstalled, "\(NameServer.package)"), .timeLimit(.minutes(4 * Patience.factor)))
    func serversWithoutTheRootsKeyAreBelievedUnvalidated() async throws {
        try await NameServer.serving(["served.jp": Self.soa + "www TXT hello"]) { server in
            let resolver = try UnboundResolver(Self.settings(server.port, .system))
            let answer = await resolver.answer(try name("www.served.jp"), .txt)
            #expect(answer.texts == [Array("hello".utf8)])
            #expect(answer.security == .indeterminate)
            #expect(await resolver.answer(try name("no.served.jp"), .txt).outcome == .nameError)
        }
    }

    @Test(
        .enabled(if: NameServer.isInstalled, "\(NameServer.package)"),
        .enabled(if: SignedZone.isPossible, "the Debian package ldnsutils is absent"),
        .timeLimit(.minutes(4 * Patience.factor))
    )
    func signaturesAreChecked() async throws {
        let text = Self.soa + "good TXT \"true\"\nbad TXT \"true\"\nalso A 192.0.2.1\n"
        let signed = try SignedZone("signed.example", text) {
            $0.replacing("\"true\"", with: "\"lies\"", ofOwner: "bad")
        }
        let zones = ["signed.example": signed.text, "plain.example": Self.soa + "www TXT plain"]
        try await NameServer.serving(zones) { server in
            let resolver = try UnboundResolver(Self.settings(server.port, .records([signed.anchor])))
            let good = await resolver.answer(try name("good.signed.example"), .txt)
            #expect(good.texts == [Array("true".utf8)])
            #expect(good.security == .secure)
            #expect(await resolver.answer(try name("bad.signed.example"), .txt).failure == .bogus)
            let missing = await resolver.answer(try name("none.signed.example"), .txt)
            #expect(missing.outcome == .nameError)
            #expect(missing.security == .secure)
            let empty = await resolver.answer(try name("also.signed.example"), .txt)
            #expect(empty.outcome == .noData)
            #expect(empty.security == .secure)
            let plain = await resolver.answer(try name("www.plain.example"), .txt)
            #expect(plain.texts == [Array("plain".utf8)])
            #expect(plain.security == .insecure)
        }
    }

    @Test(.timeLimit(.minutes(4 * Patience.factor)))
    func aSilentServerIsATimeOutByTheDeadline() async throws {
        let silent = try LoopbackSocket(.datagram)
        let resolver = try UnboundResolver(Self.settings(silent.port, .system, seconds: 1.5))
        let clock = ContinuousClock()
        let start = clock.now
        let answer = await resolver.answer(try name("www.example"), .a)
        let elapsed = clock.now - start
        // libunbound itself would give up later, and call it a failure of the server.
        #expect(answer.failure == .timeout)
        #expect(elapsed > .seconds(1.4))
    }

    @Test(.timeLimit(.minutes(4 * Patience.factor)))
    func aPortWithoutAServerFailsQuickly() async throws {
        let resolver = try UnboundResolver(Self.settings(try LoopbackSocket.freePort()))
        // At the deadline it would be a time-out.
        #expect(await resolver.answer(try name("www.example"), .a).failure == .serverFailure)
    }

    @Test(.timeLimit(.minutes(4 * Patience.factor)))
    func aCancelledQuestionEndsAtOnce() async throws {
        let silent = try LoopbackSocket(.datagram)
        // Without the cancellation the test would end by its own time limit, not by this deadline.
        let resolver = try UnboundResolver(Self.settings(silent.port, .system, seconds: 3600))
        let question = Question(try name("www.example"), .a)
        let tasks = (0..<20).map { _ in Task { await resolver.answer(to: question) } }
        try await Task.sleep(for: .milliseconds(100))
        for task in tasks { task.cancel() }
        for task in tasks { #expect(await task.value.failure == .timeout) }
    }

    @Test(.enabled(if: NameServer.isInstalled, "\(NameServer.package)"), .timeLimit(.minutes(4 * Patience.factor)))
    func questionsCancelledWhileTheirAnswersComeAreHarmless() async throws {
        try await NameServer.serving(["many.example": Self.soa + "* 1 TXT any"]) { server in
            let resolver = CachingResolver(try UnboundResolver(Self.settings(server.port)))
            let tasks = try (0..<400).map { number in
                let question = Question(try name("n\(number).many.example"), .txt)
                return Task { await resolver.answer(to: question) }
            }
            for task in tasks where Bool.random() {
                task.cancel()
                await Task.yield()
            }
            for task in tasks {
                let answer = await task.value
                #expect(answer.texts == [Array("any".utf8)] || (task.isCancelled && answer.failure == .timeout))
            }
            // Without the cache in front, a cancelled question is taken back from the library.
            let bare = try UnboundResolver(Self.settings(server.port))
            await withTaskGroup(of: Void.self) { group in
                for number in 0..<400 {
                    let question = Question(DomainName("m\(number).many.example") ?? .root, .txt)
                    group.addTask { _ = await bare.answer(to: question) }
                    if number % 7 == 0 { await Task.yield() }
                }
                group.cancelAll()
            }
            #expect(await bare.answer(try name("last.many.example"), .txt).texts == [Array("any".utf8)])
        }
    }

    @Test(.timeLimit(.minutes(4 * Patience.factor)))
    func questionsOverTheLimitAreTurnedAway() async throws {
        let silent = try LoopbackSocket(.datagram)
        var settings = Self.settings(silent.port, seconds: 1)
        settings.limits.questionsInFlightMax = 5
        let resolver = try UnboundResolver(settings)
        let failures = try await withThrowingTaskGroup(of: Answer.Failure?.self) { group in
            for number in 0..<20 {
                let question = Question(try name("n\(number).example"), .a)
                group.addTask { await resolver.answer(to: question).failure }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(failures.count { $0 == .limit } == 15)
        #expect(failures.count { $0 == .timeout } == 5)
    }

    @Test func aBadAnchorIsRefused() throws {
        #expect(throws: UnboundError.self) {
            _ = try UnboundResolver(Self.settings(53, .records(["no anchor at all"])))
        }
    }
}
