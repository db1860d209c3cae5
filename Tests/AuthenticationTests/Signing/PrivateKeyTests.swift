import Mail
import TestSupport
import Testing

@testable import Authentication

struct PrivateKeyTests {
    private func key(_ text: String) throws -> PrivateKey { try PrivateKey(parsing: Array(text.utf8)) }

    private func block(_ label: String, _ body: String = "AAAA") -> String {
        "-----BEGIN \(label)-----\n\(body)\n-----END \(label)-----\n"
    }

    /// RFC 8410 section 10.3.
    private static let ed25519 = "MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC"

    @Test func readsAnEd25519KeyInPKCS8() throws {
        let key = try key(block("PRIVATE KEY", Self.ed25519))
        #expect(key.algorithm == .ed25519SHA256)
        #expect(Base64.encode(key.publicKeyBytes).text == "Gb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=")
        #expect(key.pem == block("PRIVATE KEY", Self.ed25519))
    }

    @Test func readsASeedInBase64() throws {
        let seed = "1O5y2/kTWErVttjx92n4rTr+fCjL8dT74Jeoj0R1WEI="
        #expect(
            try Base64.encode(key(seed + "\n").publicKeyBytes).text == "Gb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE="
        )
        #expect(throws: PrivateKeyError.notAKey) { try key("AAAA") }
        #expect(throws: PrivateKeyError.damaged) { try key(String(repeating: "A", count: 86)) }
    }

    @Test func aNewRSAKeyIsWrittenAndReadBack() throws {
        let made = try PrivateKey.makeRSA()
        #expect(made.bits == 2048)
        let read = try key("a comment\r\n" + made.pem.map { $0 == "\n" ? "\r\n" : String($0) }.joined())
        #expect(read.publicKeyBytes == made.publicKeyBytes)
        #expect(try PublicKey(rsa: read.publicKeyBytes).bits == 2048)
        let digest = MessageDigest.of([1, 2, 3], .sha256)
        let signature = try #require(read.signature(for: digest))
        #expect(made.publicKey.isValid(signature, for: digest))
        #expect(!made.publicKey.isValid(signature, for: MessageDigest.of([1, 2], .sha256)))
    }

    @Test func smallOrOddKeysAreNotMade() {
        for bits in [1024, 2047, 2049, 8192, 0, -1] {
            #expect(throws: PrivateKeyError.sizeNotOffered(bits: bits)) { try PrivateKey.makeRSA(bits: bits) }
        }
    }

    @Test func everyWrongFileIsCalledByItsName() {
        let files: [(String, PrivateKeyError)] = [
            ("", .empty), (" \r\n", .empty), ("Dear admin,", .notAKey), (block("CERTIFICATE"), .certificate),
            (block("PUBLIC KEY"), .publicKey), (block("RSA PUBLIC KEY"), .publicKey),
            (block("ENCRYPTED PRIVATE KEY"), .encrypted), (block("OPENSSH PRIVATE KEY"), .openSSH),
            (block("EC PRIVATE KEY"), .wrongKind("EC")), (block("DSA PRIVATE KEY"), .wrongKind("DSA")),
            (block("PRIVATE KEY"), .damaged), (block("RSA PRIVATE KEY", "%"), .damaged),
            (block("RSA PRIVATE KEY", "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\nAAAA"), .encrypted),
            (block("EC PARAMETERS") + block("EC PRIVATE KEY"), .wrongKind("EC")),
            ("-----BEGIN PRIVATE KEY-----\nAAAA", .notAKey),
        ]
        for (file, error) in files { #expect(throws: error) { try key(file) } }
    }

    @Test func aKeyBehindACertificateIsFound() throws {
        #expect(try key(block("CERTIFICATE") + block("PRIVATE KEY", Self.ed25519)).bits == 256)
    }

    @Test func keysOfOtherKindsInPKCS8AreCalledByTheirName() {
        // X25519, the example of RFC 8410 section 10.3 with its last identifier byte changed.
        let text = "MC4CAQAwBQYDK2VuBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC"
        #expect(throws: PrivateKeyError.wrongKind("X25519")) { try key(block("PRIVATE KEY", text)) }
    }

    @Test func noFileTraps() throws {
        var random = Noise(seed: 10)
        let rsa = Array(try PrivateKey.makeRSA().pem.utf8)
        let good = Array(block("PRIVATE KEY", Self.ed25519).utf8)
        var readable = 0
        for round in 0..<1_500 {
            let file = round.isMultiple(of: 5) ? random.mutated(rsa) : random.mutated(good)
            if (try? PrivateKey(parsing: file)) != nil { readable += 1 }
        }
        #expect(readable < 1_500)
        for count in good.indices.dropLast(30) { #expect((try? PrivateKey(parsing: Array(good.prefix(count)))) == nil) }
    }
}
