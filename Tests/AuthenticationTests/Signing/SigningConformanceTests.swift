import DNS
import Mail
import TestSupport
import Testing

@testable import Authentication

@Suite(.enabled(if: SharedFolder.isPresent, "the shared folder with the public suites is absent"))
struct SigningConformanceTests {
    private func key() throws -> PrivateKey {
        try PrivateKey(parsing: try SharedFolder.bytes(OpenDKIMSuite.folder + "signing-key.pem"))
    }

    /// The expected field is put above the message with its `b=`; the hash and signature made from it must be those it
    /// holds, byte for byte. RSA of PKCS #1 has no randomness.
    @Test func everySigningOfTheOpenDKIMSuite() throws {
        let key = try key()
        let cases = try OpenDKIMSuite.cases("sign")
        var agreed = 0
        for one in cases {
            let expected = try #require(one.expectedSignature)
            let field = Array("DKIM-Signature: \(expected)\r\n".utf8)
            let header = Header(parsing: field + (try one.bytes()))
            let signature = DKIMSignature(field: header.fields[0], of: header, now: 0)
            let lineBreaks = one.input == nil ? LineBreaks.asReceived : .normalized
            var hasher = BodyHasher([signature.bodyForm], lineBreaks: lineBreaks)
            hasher.update(header.bytes[header.bodyStart...])
            let hashes = hasher.finish()
            let check = SignatureCheck(
                header: header,
                names: FieldNames(header),
                lineBreaks: lineBreaks,
                keys: DKIMKeys(),
                hashes: hashes
            )
            let hash = try #require(signature.algorithm?.hash)
            let made = key.signature(for: MessageDigest.of(check.signedHeader(of: signature), hash))
            let isRight = made == signature.signature && hashes[signature.bodyForm]?.digest == signature.bodyHash
            if isRight { agreed += 1 } else { Issue.record("\(one.id): \(one.title)") }
        }
        #expect(agreed == 33)
    }

    @Test func whatWeSignOurselvesVerifies() async throws {
        let resolver = try OpenDKIMSuite.resolver()
        let name = try #require(DomainName("example.com"))
        let selector = try #require(DomainName("test"))
        let key = DKIMSigner.Key(domain: name, selector: selector, privateKey: try key())
        var signed = 0
        for one in try OpenDKIMSuite.cases("sign") where one.input == nil {
            let words = try #require(one.sign).canon.utf8.split(separator: 0x2F).compactMap { String($0) }
            var signer = DKIMSigner(keys: [key])
            signer.headerCanonicalization = try #require(Canonicalization(rawValue: words[0]))
            signer.bodyCanonicalization = try #require(Canonicalization(rawValue: words[1]))
            let header = Header(parsing: try one.bytes())
            var hasher = BodyHasher(signer.bodyForms)
            hasher.update(header.bytes[header.bodyStart...])
            let fields = try signer.sign(header: header, hashes: hasher.finish(), now: 1_700_000_000)
            let message = Header(parsing: Array(fields.joined()) + header.bytes)
            let outcomes = await DKIMVerification.outcomes(of: message, resolver: resolver, now: 1_700_000_000)
            #expect(outcomes.map(\.reason) == [.verified], "\(one.id)")
            signed += 1
        }
        #expect(signed == 31)
    }

    @Test func theSmallKeyOfTheSuiteIsRefused() throws {
        let file = try SharedFolder.bytes(OpenDKIMSuite.folder + "signing-key-512.pem")
        #expect(throws: PrivateKeyError.tooSmall(bits: 512, minimum: 1024)) { try PrivateKey(parsing: file) }
    }
}
