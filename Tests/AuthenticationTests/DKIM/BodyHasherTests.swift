import Crypto
import Mail
import TestSupport
import Testing

@testable import Authentication

struct BodyHasherTests {
    /// The canonical body by the letter of RFC 6376 section 3.4, all at once and without any cleverness.
    private func canonical(_ body: [UInt8], _ form: Canonicalization) -> [UInt8] {
        var lines: [[UInt8]] = [[]]
        var index = 0
        while index < body.count {
            if body[index] == 13, index + 1 < body.count, body[index + 1] == 10 {
                lines.append([])
                index += 2
            } else {
                lines[lines.count - 1].append(body[index])
                index += 1
            }
        }
        if form == .relaxed { lines = lines.map(reduced) }
        while lines.last?.isEmpty == true { lines.removeLast() }
        if lines.isEmpty { return form == .simple ? [13, 10] : [] }
        return lines.flatMap { $0 + [13, 10] }
    }

    private func reduced(_ line: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        for byte in line {
            if byte.isBlank {
                if result.last != 32 { result.append(32) }
            } else {
                result.append(byte)
            }
        }
        if result.last == 32 { result.removeLast() }
        return result
    }

    private func digest(_ bytes: some Sequence<UInt8>) -> [UInt8] { Array(SHA256.hash(data: Array(bytes))) }

    private static let forms: [BodyForm] = [
        BodyForm(.simple), BodyForm(.relaxed), BodyForm(.relaxed, .sha1), BodyForm(.relaxed, length: 7),
        BodyForm(.simple, length: 0), BodyForm(.simple, length: 9), BodyForm(.relaxed),
    ]

    private func hashes(_ pieces: [ArraySlice<UInt8>], _ lineBreaks: LineBreaks = .asReceived) -> BodyHashes {
        var hasher = BodyHasher(Self.forms, lineBreaks: lineBreaks)
        for piece in pieces { hasher.update(piece) }
        return hasher.finish()
    }

    private func expectRight(_ body: [UInt8], _ hashes: BodyHashes, _ note: String) {
        for form in Self.forms where form.hash == .sha256 {
            let all = canonical(body, form.canonicalization)
            let expected = BodyHash(digest: digest(all.prefix(form.length ?? .max)), canonicalBytes: all.count)
            #expect(hashes[form] == expected, "\(note) \(form): \(body)")
        }
    }

    @Test func randomBodiesInRandomChunksAgreeWithTheLetterOfTheStandard() {
        var random = Noise(seed: 4)
        let alphabet: [[UInt8]] = [
            [13, 10, 32, 9, 97], [13, 10, 97], Array("  \r\n\r\n\tab".utf8), Array(0...255),
            Array("The quick brown fox\r\n".utf8),
        ]
        for round in 0..<6_000 {
            let letters = alphabet[round % alphabet.count]
            let count = Int.random(in: 0...(round.isMultiple(of: 10) ? 200 : 24), using: &random)
            let body = (0..<count).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] }
            expectRight(body, hashes([body[...]]), "whole")
            expectRight(body, hashes(random.pieces(of: body)), "pieces")
            expectRight(body, hashes(body.indices.map { body[$0...$0] }), "bytes")
        }
    }

    @Test func longStretchesAndManyLineBreaksAreRight() {
        let text = Array(String(repeating: "All work and no play makes Jack a dull boy.\r\n", count: 400).utf8)
        let breaks = Array(String(repeating: "\r\n", count: 3_000).utf8)
        let blanks = [UInt8](repeating: 32, count: 5_000)
        var random = Noise(seed: 5)
        for body in [text, text + breaks + text, breaks + text, text + blanks + text + breaks, breaks, blanks, []] {
            expectRight(body, hashes([body[...]]), "whole")
            for _ in 0..<4 { expectRight(body, hashes(random.pieces(of: body)), "pieces") }
        }
    }

    @Test func theFastSearchFindsWhatTheSlowOneFinds() {
        var random = Noise(seed: 6)
        for _ in 0..<3_000 {
            let letters: [UInt8] = [97, 97, 97, 97, 97, 97, 97, 32, 9, 13, 10, 0, 255]
            let count = Int.random(in: 0...90, using: &random)
            let bytes = (0..<count).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] }
            let start = Int.random(in: 0...count, using: &random)
            #expect(
                BlankSearch.firstChanged(in: bytes.span, from: start)
                    == BlankSearch.firstChangedByBytes(in: bytes.span, from: start)
            )
        }
    }

    @Test func normalizedLineBreaksAreThoseOfTheWire() {
        var random = Noise(seed: 7)
        let wire = Array("a  line\r\n\r\nanother \r\nend\r\n\r\n".utf8)
        let expected = hashes([wire[...]])
        let mixed = "a  line\r\n\nanother \rend\r\n\r\n"
        for form in ["a  line\n\nanother \nend\n\n", "a  line\r\ranother \rend\r\r", mixed] {
            let body = Array(form.utf8)
            for _ in 0..<20 { #expect(hashes(random.pieces(of: body), .normalized) == expected) }
        }
        #expect(hashes([wire[...]], .normalized) == expected)
        #expect(hashes([Array("a  line\n".utf8)[...]]) != expected)
    }

    /// The empty body of RFC 6376 section 3.4.3 and 3.4.4, with the hashes given there.
    @Test func theEmptyBodyHasTheHashesOfTheStandard() {
        let hashes = hashes([])
        #expect(
            Base64.encode(hashes[BodyForm(.simple)]?.digest ?? []).text
                == "frcCV1k9oG9oKj3dpUqdJg1PxRT2RSN/XKdLCPjaYaY="
        )
        #expect(
            Base64.encode(hashes[BodyForm(.relaxed)]?.digest ?? []).text
                == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
        )
        #expect(Base64.encode(hashes[BodyForm(.relaxed, .sha1)]?.digest ?? []).text == "2jmj7l5rSw0yVb/vlWAYkK/YBwk=")
    }
}
