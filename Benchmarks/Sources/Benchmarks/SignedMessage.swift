import Crypto
import CryptoExtras
import Foundation

/// A message with a DKIM signature (relaxed/relaxed) that was made here, with code that shares nothing with Sekisho's,
/// and what its floor needs: the canonical body and the digest of the canonical header.
struct SignedMessage {
    enum Algorithm: String, CaseIterable {
        case rsa = "RSA-2048"
        case ed25519 = "Ed25519"
    }

    let algorithm: Algorithm
    let bytes: [UInt8]
    /// The fields without their final CRLF, and the body, as a milter is handed them.
    let fields: [[UInt8]]
    let body: [UInt8]
    let canonicalBody: [UInt8]
    let bodyHash: [UInt8]
    /// Whether the digest of the header carries the signature; the key was read before.
    let checkSignature: () -> Bool
    let keyRecord: String

    static let domain = "tsubaki.example"
    static let selector = "bench"

    init(_ message: [UInt8], _ algorithm: Algorithm, _ keys: Keys) throws {
        self.algorithm = algorithm
        let (fields, body) = Self.split(message)
        let canonicalBody = Self.relaxed(body: body)
        let bodyHash = Array(SHA256.hash(data: canonicalBody))
        let signed = ["from", "to", "subject", "date", "message-id", "mime-version", "content-type", "from", "subject"]
        let name = algorithm == .rsa ? "rsa-sha256" : "ed25519-sha256"
        let unsigned = """
            DKIM-Signature: v=1; a=\(name); c=relaxed/relaxed; d=\(Self.domain);\r
             s=\(Self.selector); t=1795137302; h=\(signed.joined(separator: ":"));\r
             bh=\(Data(bodyHash).base64EncodedString());\r
             b=
            """
        var input: [UInt8] = []
        var left = fields
        for name in signed {
            guard let index = left.lastIndex(where: { Self.name(of: $0) == name }) else { continue }
            input += Self.relaxed(field: left.remove(at: index)) + [0x0D, 0x0A]
        }
        input += Self.relaxed(field: Array(unsigned.utf8))
        let digest = SHA256.hash(data: input)
        let signature: Data
        switch algorithm {
        case .rsa:
            let value = try keys.rsa.signature(for: digest, padding: .insecurePKCS1v1_5)
            let key = keys.rsa.publicKey
            signature = value.rawRepresentation
            checkSignature = { key.isValidSignature(value, for: digest, padding: .insecurePKCS1v1_5) }
            keyRecord = "v=DKIM1; k=rsa; p=" + key.derRepresentation.base64EncodedString()
        case .ed25519:
            let value = try keys.ed25519.signature(for: Data(digest))
            let (key, hash) = (keys.ed25519.publicKey, Data(digest))
            signature = value
            checkSignature = { key.isValidSignature(value, for: hash) }
            keyRecord = "v=DKIM1; k=ed25519; p=" + key.rawRepresentation.base64EncodedString()
        }
        let field = Array((unsigned + signature.base64EncodedString()).utf8)
        self.bytes = field + [0x0D, 0x0A] + message
        self.fields = [field] + fields
        self.body = body
        self.canonicalBody = canonicalBody
        self.bodyHash = bodyHash
    }

    struct Keys {
        let rsa: _RSA.Signing.PrivateKey
        let ed25519: Curve25519.Signing.PrivateKey

        init() throws {
            rsa = try _RSA.Signing.PrivateKey(keySize: .bits2048)
            ed25519 = Curve25519.Signing.PrivateKey()
        }
    }

    /// The floor: one pass of SHA-256 over the canonical body, the comparison, and one check of the signature.
    func floor() -> Bool { Array(SHA256.hash(data: canonicalBody)) == bodyHash && checkSignature() }

    // MARK: - Canonical forms (RFC 6376 section 3.4), written to be obviously right and not to be fast

    private static func split(_ message: [UInt8]) -> (fields: [[UInt8]], body: [UInt8]) {
        var fields: [[UInt8]] = []
        var rest = message[...]
        while let end = rest.firstRange(of: [0x0D, 0x0A]) {
            let line = rest[..<end.lowerBound]
            rest = rest[end.upperBound...]
            if line.isEmpty { break }
            if line.first == 0x20, let last = fields.indices.last {
                fields[last] += [0x0D, 0x0A] + line
            } else {
                fields.append(Array(line))
            }
        }
        return (fields, Array(rest))
    }

    private static func name(of field: [UInt8]) -> String {
        String(decoding: field.prefix { $0 != 0x3A }, as: UTF8.self).lowercased()
    }

    private static func relaxed(field: [UInt8]) -> [UInt8] {
        let value = field.drop { $0 != 0x3A }.dropFirst().filter { $0 != 0x0D && $0 != 0x0A }
        return Array("\(name(of: field)):".utf8) + squeezed(value.drop { $0 == 0x20 || $0 == 0x09 })
    }

    private static func relaxed(body: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var emptyLines = 0
        for line in body.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
            let text = squeezed(line.dropLast())
            if text.isEmpty {
                emptyLines += 1
                continue
            }
            for _ in 0..<emptyLines { result += [0x0D, 0x0A] }
            emptyLines = 0
            result += text + [0x0D, 0x0A]
        }
        return result
    }

    /// Runs of blanks become one space; those at the end go.
    private static func squeezed(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var blank = false
        for byte in bytes {
            if byte == 0x20 || byte == 0x09 {
                blank = true
            } else {
                if blank { result.append(0x20) }
                blank = false
                result.append(byte)
            }
        }
        return result
    }
}
