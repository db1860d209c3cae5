import Authentication
import DNS
import TestSupport
import Testing

@testable import Checkpoint

@Suite struct KeyRotationTests {
    private static let day: Int64 = 86_400
    /// 2026-11-23T09:00:00Z
    private static let start: Int64 = 1_795_424_400

    /// A domain that is stepped through time, with a DNS the test writes.
    private struct World {
        var rotation: KeyRotation
        var keys: [KeyEntry] = []
        var published: [String: KeyPublication] = [:]
        var now = KeyRotationTests.start
        var heard: [String] = []
        var made: [String] = []
        var discarded: [String] = []

        init(_ change: (inout RotationSettings) -> Void = { _ in }) {
            var settings = RotationSettings()
            settings.types = [.ed25519]
            change(&settings)
            rotation = KeyRotation(settings)
        }

        /// Steps every few hours for so many days.
        mutating func run(days: Double, publishing: Bool = false) {
            let end = now + Int64(days * 86_400)
            repeat {
                step()
                if publishing { for key in keys where key.phase == .waiting { publish(key.selector) } }
                now += 6 * 3600
            } while now < end
        }

        mutating func step() {
            var answers: [String: KeyPublication] = [:]
            for key in keys { answers[key.selector] = published[key.selector] ?? .missing }
            let result = rotation.step(keys, publications: answers, now: now)
            for action in result.actions {
                switch action {
                case .make(_, let selector): made.append(selector)
                case .discard(let selector): discarded.append(selector)
                case .announce(let news, let selector): heard.append("\(selector) \(news.word)")
                }
            }
            keys = result.keys
        }

        mutating func publish(_ selector: String) { published[selector] = .right(ttl: 3600) }

        var signing: [String] { rotation.signing(keys, now: now).map(\.selector) }

        var phases: [KeyEntry.Phase] { keys.map(\.phase) }
    }

    @Test func `the first key is made at once, and used as soon as its record is found`() {
        var world = World()
        world.step()
        #expect(world.made == ["s20261123e"])
        #expect(world.signing == [])
        #expect(world.heard == ["s20261123e publish"])
        world.step()
        #expect(world.made.count == 1)
        world.publish("s20261123e")
        world.step()
        #expect(world.signing == ["s20261123e"])
        #expect(world.heard.last == "s20261123e activated")
    }

    @Test func `a key that is taken back signs no more, and its successor as soon as it is published`() {
        var world = World()
        world.run(days: 1, publishing: true)
        #expect(world.signing == ["s20261123e"])
        let step = world.rotation.revoking("s20261123e", in: world.keys, now: world.now)
        world.keys = step.keys
        #expect(world.signing == [])
        #expect(world.phases == [.revoked, .waiting])
        let successor = world.keys[1].selector
        let news: [KeyAction] = [
            .announce(.revoked, selector: "s20261123e"), .make(.ed25519, selector: successor),
            .announce(.publish, selector: successor),
        ]
        #expect(step.actions == news)
        world.run(days: 4)
        #expect(world.heard.last == "s20261123e revoked", "told again while others can still verify with it")
        #expect(world.discarded == [])
        world.publish(successor)
        world.published["s20261123e"] = .revoked
        world.step()
        #expect(world.signing == [successor])
        #expect(world.discarded == ["s20261123e"])
        #expect(world.rotation.revoking("none", in: world.keys, now: world.now).actions == [])
    }

    @Test func `both types have keys of their own`() {
        var world = World { $0.types = [.rsa, .ed25519] }
        world.step()
        #expect(world.made == ["s20261123r", "s20261123e"])
        world.publish("s20261123e")
        world.step()
        #expect(world.signing == ["s20261123e"])
        world.publish("s20261123r")
        world.step()
        #expect(world.signing == ["s20261123r", "s20261123e"])
    }

    @Test func `over two years every key is published, settles, signs and goes`() {
        var world = World()
        world.run(days: 730, publishing: true)
        #expect(world.made.count == 5)
        #expect(world.signing.count == 1)
        #expect(world.keys.count { $0.phase == .active } == 1)
        // Nobody took a record out of the DNS: no key was deleted.
        #expect(world.discarded == [])
        for selector in world.made.dropLast(2) {
            #expect(world.heard.count { $0 == "\(selector) activated" } == 1)
            #expect(world.heard.count { $0 == "\(selector) removable" } == 1)
        }
    }

    @Test func `a successor is made ahead, waits until its record has settled and its time has come`() {
        var world = World()
        world.run(days: 1, publishing: true)
        world.run(days: 164)
        #expect(world.keys.count == 1)
        world.run(days: 3)
        #expect(world.phases == [.active, .waiting])
        let successor = world.keys[1].selector
        world.publish(successor)
        world.run(days: 5)
        #expect(world.signing == ["s20261123e"], "settled, but the key before it is not due")
        world.run(days: 9)
        #expect(world.signing == [successor])
        #expect(world.phases == [.retired, .active])
        world.run(days: 10)
        #expect(world.phases == [.retired, .active])
        world.run(days: 5)
        #expect(world.phases == [.removable, .active])
        #expect(world.heard.last == "s20261123e removable")
        #expect(world.discarded == [])
        world.published["s20261123e"] = nil
        world.step()
        #expect(world.discarded == ["s20261123e"])
        #expect(world.phases == [.active])
    }

    @Test func `a record that comes too late keeps the old key signing until it has settled`() {
        var world = World()
        world.run(days: 1, publishing: true)
        world.run(days: 260)
        #expect(world.signing == ["s20261123e"])
        #expect(world.keys.count == 2, "one successor waits, however long")
        let successor = world.keys[1].selector
        #expect(world.heard.count { $0 == "\(successor) publish" } > 20, "and somebody is told again")
        world.publish(successor)
        world.step()
        world.now += 3600
        world.step()
        #expect(world.signing == ["s20261123e"], "not before others have forgotten that it was not there")
        world.run(days: 1.5)
        #expect(world.signing == [successor])
    }

    @Test func `a record that never comes is asked for, and nothing signs`() {
        var world = World()
        world.run(days: 365)
        #expect(world.signing == [])
        #expect(world.made.count == 1)
        #expect(world.heard.allSatisfy { $0 == "s20261123e publish" })
        #expect((100...130).contains(world.heard.count))
    }

    @Test(arguments: [
        KeyPublication.otherKey, .revoked, .severalRecords(count: 2), .unusable(.keyNotForEmail(services: ["tlsrpt"])),
    ])
    func `a record that is wrong is told at once and not used`(publication: KeyPublication) {
        var world = World()
        world.step()
        world.published["s20261123e"] = publication
        world.step()
        #expect(world.heard.last == "s20261123e record-wrong")
        world.step()
        #expect(world.heard.count == 2)
        world.run(days: 2)
        #expect(world.signing == [])
        #expect(world.discarded == [])
        world.publish("s20261123e")
        world.step()
        #expect(world.signing == ["s20261123e"])
    }

    @Test func `a record that flaps has not settled`() {
        var world = World()
        world.run(days: 1, publishing: true)
        world.run(days: 250)
        let successor = world.keys[1].selector
        for _ in 0..<20 {
            world.publish(successor)
            world.run(days: 0.75)
            world.published[successor] = nil
            world.run(days: 0.25)
        }
        #expect(world.signing == ["s20261123e"])
    }

    @Test func `a long TTL is waited for`() {
        var world = World()
        world.run(days: 1, publishing: true)
        world.run(days: 250)
        let successor = world.keys[1].selector
        world.published[successor] = .right(ttl: 5 * Self.day)
        world.run(days: 4.5)
        #expect(world.signing == ["s20261123e"])
        world.run(days: 1)
        #expect(world.signing == [successor])
    }

    @Test func `a key whose record is gone signs no more after the grace, and again when it is back`() {
        var world = World()
        world.run(days: 1, publishing: true)
        world.published["s20261123e"] = .missing
        world.step()
        #expect(world.heard.last == "s20261123e record-gone")
        #expect(world.signing == ["s20261123e"], "an accident of a moment changes nothing")
        world.now += 3600
        world.step()
        #expect(world.signing == [])
        #expect(world.discarded == [])
        world.publish("s20261123e")
        world.step()
        #expect(world.signing == ["s20261123e"])
        #expect(world.heard.last == "s20261123e record-back")
    }

    @Test func `the key before it signs again when the record of the new one is gone`() {
        var world = World()
        world.run(days: 200, publishing: true)
        #expect(world.phases == [.retired, .active] || world.phases == [.removable, .active])
        world = World { $0.keeping = 100 * Self.day }
        world.run(days: 200, publishing: true)
        #expect(world.phases == [.retired, .active])
        world.published[world.keys[1].selector] = .missing
        world.run(days: 0.5)
        #expect(world.signing == ["s20261123e"])
    }

    @Test func `a DNS that does not answer changes nothing`() {
        var world = World()
        world.run(days: 1, publishing: true)
        let name = DomainName("s._domainkey.kaede.example") ?? .root
        world.published["s20261123e"] = .unknown(.keyUnavailable(name, .timeout))
        let before = world.keys
        world.run(days: 30)
        #expect(world.signing == ["s20261123e"])
        #expect(world.keys.map(\.phase) == before.map(\.phase))
        #expect(!world.heard.contains { $0.hasSuffix("gone") })
    }

    @Test func `without a period a key signs for ever, unless a person replaces it`() {
        var world = World { $0.period = nil }
        world.run(days: 1, publishing: true)
        world.run(days: 1000)
        #expect(world.made.count == 1)
        let step = world.rotation.replacing(.ed25519, in: world.keys, now: world.now)
        world.keys = step.keys
        #expect(step.actions.count == 2)
        let selector = world.keys[1].selector
        world.publish(selector)
        world.run(days: 2)
        #expect(world.signing == [selector])
        let hurried = world.rotation.replacing(.ed25519, in: world.keys, now: world.now)
        #expect(hurried.keys.count == 3)
        #expect(world.rotation.replacing(.ed25519, in: hurried.keys, now: world.now).keys.count == 3)
    }

    @Test func `a type that is no longer wanted is retired, and comes back as new`() {
        var world = World { $0.types = [.rsa, .ed25519] }
        world.run(days: 1, publishing: true)
        var settings = RotationSettings()
        settings.types = [.rsa]
        world.rotation = KeyRotation(settings)
        world.step()
        #expect(world.phases == [.active, .retired])
        world.run(days: 15)
        #expect(world.phases == [.active, .removable])
    }

    @Test func `selectors of one day are numbered`() {
        #expect(KeyRotation.selector(.rsa, Self.start, taken: []) == "s20261123r")
        #expect(KeyRotation.selector(.rsa, Self.start, taken: ["s20261123r"]) == "s20261123r2")
        let all = ["s20261123r"] + (2...99).map { "s20261123r\($0)" }
        #expect(KeyRotation.selector(.rsa, Self.start, taken: all) == nil)
    }

    @Test func `keys without a state are taken up by what is published`() {
        var world = World()
        world.keys = ["old", "new", "draft"].map { KeyEntry(selector: $0, type: .ed25519, created: world.now) }
        world.publish("old")
        world.publish("new")
        world.step()
        #expect(world.signing == ["new"])
        #expect(world.phases == [.removable, .active, .waiting])
    }

    @Test func `whatever the DNS says, nothing that signs is deleted`() {
        var random = Noise(seed: 23)
        let words: [KeyPublication] = [
            .right(ttl: 60), .missing, .revoked, .otherKey, .severalRecords(count: 3),
            .unknown(.keyUnavailable(.root, .serverFailure)),
        ]
        for _ in 0..<30 {
            var world = World { $0.types = [.rsa, .ed25519] }
            for _ in 0..<400 {
                for key in world.keys { world.published[key.selector] = words.randomElement(using: &random) }
                let before = world.discarded.count
                world.step()
                #expect(Set(world.discarded[before...]).isDisjoint(with: world.signing))
                let active = world.keys.filter { $0.phase == .active }
                #expect(active.count { $0.type == "rsa" } <= 1 && active.count { $0.type == "ed25519" } <= 1)
                #expect(world.keys.count <= 2 * KeyRotation.keysMax)
                world.now += Int64.random(in: 0...3 * Self.day, using: &random)
            }
        }
    }
}
