import Foundation
import Mail
import TestSupport
import Testing

/// What holds for any bytes.
@Suite struct MessagePropertyTests {
    /// Messages with everything in them that a message can have.
    private static let seeds = [
        "From: a\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\npre\r\n--b\r\n\r\none\r\n--b\r\nContent-Type: "
            + "multipart/alternative;\r\n boundary=\"bb\"\r\n\r\n--bb\r\n\r\nx\r\n--bb\r\nContent-Type: text/html\r\n"
            + "Content-Transfer-Encoding: base64\r\n\r\nPHA+\r\n--bb--\r\n--b--\r\nepi\r\n",
        "From x\nTo: b\nContent-Type: multipart/digest; boundary=1\n\n--1\n\nSubject: s\n\nm\n--1\n"
            + "Content-Type: message/rfc822\nContent-Transfer-Encoding: quoted-printable\n\nSubject=3D1: \n--1--\n",
        "Content-Type: message/rfc822\r\n\r\nContent-Type: message/global\r\n\r\nContent-Type: text/plain; name=a\r\n"
            + "Content-Transfer-Encoding: x-uuencode\r\n\r\nbegin 644 a\r\n#0V%T\r\n`\r\nend\r\n",
    ]

    /// What of the promises does not hold for these bytes.
    private func broken(_ bytes: [UInt8]) -> [String] {
        let message = Message(parsing: bytes)
        var broken: [String] = []
        func promise(_ holds: Bool, _ text: String) { if !holds { broken.append(text) } }
        promise(message.bytes == bytes && !message.parts.isEmpty, "bytes")
        promise(message.defects.allSatisfy { (0...bytes.count).contains($0.offset) }, "places of defects")
        promise(message.defects.count <= Limits.standard.defectsMax, "number of defects")
        for part in message.parts {
            promise(part.header.upperBound == part.body.lowerBound && part.end <= bytes.count, "ranges")
            promise(message.parts[part.id] == part && part.depth <= Limits.standard.nestingMax, "number and depth")
            if let parent = part.parent.map({ message.parts[$0] }) {
                promise(parent.id < part.id && parent.children.contains(part.id), "parent")
                promise(part.header.lowerBound >= parent.body.lowerBound && part.end <= parent.end, "inside of parent")
            }
            for (one, other) in zip(part.children, part.children.dropFirst()) {
                promise(message.parts[one].end <= message.parts[other].header.lowerBound, "order of children")
            }
            for field in message.fields[part.fields] {
                promise(part.header.contains(field.whole.lowerBound), "start of field")
                promise(field.whole.upperBound <= part.header.upperBound, "end of field")
                promise(field.value.upperBound <= field.whole.upperBound, "end of value")
            }
            promise(message.decodedBody(of: part).bytes.count <= part.body.count, "size of decoded body")
            promise(message.encodedMessage(in: part)?.parts.isEmpty != true, "message within")
        }
        let bodies = message.bodies
        for list in [bodies.text, bodies.html, bodies.attachments] {
            promise(Set(list).count == list.count, "no part twice")
            promise(
                list.allSatisfy { !message.parts[$0].mediaType.isMultipart || message.parts[$0].children.isEmpty },
                "leaves"
            )
        }
        return broken
    }

    private func check(_ bytes: [UInt8]) {
        let broken = broken(bytes)
        #expect(broken.isEmpty, "\(bytes.text)")
    }

    @Test func truncatedAndMutatedMessagesAreRead() {
        for seed in Self.seeds {
            for variant in HostileBytes.variants(of: [UInt8](seed.utf8), count: 1500) { check(variant) }
        }
    }

    @Test func randomBytesAreRead() {
        var noise = Noise(seed: 11)
        let words =
            Self.seeds.flatMap { $0.split(separator: " ").map { [UInt8]($0.utf8) } }
            + ["--b", "--b--", "\r\n", "\n", ":", "Content-Type: multipart/mixed; boundary=b\r\n"].map {
                [UInt8]($0.utf8)
            }
        for round in 0..<2000 {
            if round % 2 == 0 { check(noise.bytes(upTo: 200)) }
            let count = Int.random(in: 0..<40, using: &noise)
            check((0..<count).flatMap { _ in words.randomElement(using: &noise) ?? [] })
        }
    }

    @Test(.enabled(if: SharedFolder.isPresent, "the shared folder with real mail is absent"))
    func prefixesOfRealMessagesAreRead() throws {
        var noise = Noise(seed: 13)
        var count = 0
        for name in try RealMail.names().enumerated().filter({ $0.offset % 40 == 0 }).map(\.element) {
            let bytes = try SharedFolder.bytes(name)
            check(bytes)
            for _ in 0..<8 { check(Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &noise)))) }
            for _ in 0..<4 { check(noise.mutated(bytes)) }
            count += 1
        }
        #expect(count > 30)
    }

    /// The bytes of a part are the message that the part says it is.
    @Test(.enabled(if: SharedFolder.isPresent, "the shared folder with real mail is absent"))
    func aPartReadAloneIsTheSame() throws {
        var compared = 0
        for name in try RealMail.names().enumerated().filter({ $0.offset % 10 == 0 }).map(\.element) {
            let message = Message(parsing: try SharedFolder.bytes(name))
            for part in message.parts.dropFirst() where part.isTerminated && part.fields.count > 0 {
                let alone = Message(parsing: Array(message.bytes[part.header.lowerBound..<part.end]))
                #expect(alone.tree(of: alone.root) == message.tree(of: part), "\(name)")
                #expect(alone.bytes[alone.root.body] == message.bytes[part.body], "\(name)")
                compared += 1
            }
        }
        #expect(compared > 100)
    }
}

/// The messages of the shared corpus.
enum RealMail {
    static func names() throws -> [String] {
        let folder = try #require(SharedFolder.url?.appendingPathComponent("corpus"))
        return try FileManager.default.subpathsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".eml") }.sorted().map { "corpus/\($0)" }
    }
}
