import DNS
import Mail

@testable import Authentication

/// Makes signatures of any kind, right and wrong ones, over messages of the tests.
struct SignatureWorkshop {
    static let ed25519 = PrivateKey.makeEd25519()
    static let now: Int64 = 1_700_000_000
    static let message = """
        From: Author <author@example.com>\r
        To: reader@example.net\r
        Subject: A  test\r
        Date: Tue, 14 Nov 2023 22:13:20 +0000\r
        \r
        Hello.\r
        Goodbye.\r

        """

    var key = Self.ed25519
    var message = Self.message
    /// Put in place of, or added to, the tags of a good signature; nil takes a tag away.
    var tags: [String: String?] = [:]
    var order = ["v", "a", "c", "d", "s", "i", "t", "x", "l", "q", "bh", "h", "b"]
    /// The text of the key record; nil for the right one.
    var record: String?
    var failure: Answer.Failure?
    /// What is done to the message after it was signed.
    var afterwards: (String) -> String = { $0 }

    private var form: BodyForm { BodyForm(.relaxed, length: tags["l"].flatMap(\.self).flatMap { Int($0) }) }

    private func value(_ name: String) -> String? {
        if let value = tags[name] { return value }
        switch name {
        case "v": return "1"
        case "a": return key.algorithm.rawValue
        case "c": return "relaxed/relaxed"
        case "d": return "example.com"
        case "s": return "sel"
        case "t": return String(Self.now)
        case "bh":
            var hasher = BodyHasher([form])
            hasher.update(Self.body(of: message))
            return hasher.finish()[form].map { Base64.encode($0.digest).text }
        case "h": return "from:to:subject:date"
        case "b": return ""
        default: return nil
        }
    }

    private static func body(_ header: Header) -> ArraySlice<UInt8> { header.bytes[header.bodyStart...] }
    private static func body(of message: String) -> ArraySlice<UInt8> { body(Header(parsing: Array(message.utf8))) }

    /// The message with its signature on top, as it arrives.
    func signed() throws -> Header {
        let header = Header(parsing: Array(message.utf8))
        var field = SignatureField(name: "DKIM-Signature")
        for name in order { if let value = value(name) { field.add(name, value, .behindColons) } }
        let scope = SignedScope(header, FieldNames(header), .relaxed, .asReceived)
        let bytes = value("b") == nil ? field.bytes(signature: []) : try field.signed(with: key, scope)
        return Header(parsing: bytes + Array(afterwards(message).utf8))
    }

    var resolver: ZoneResolver {
        var zone = Zone()
        guard let name = DomainName("sel._domainkey.example.com") else { return ZoneResolver(zone) }
        if let failure {
            zone.fail(name, failure)
        } else {
            let text = record ?? "k=\(key.type.text); p=\(Base64.encode(key.publicKeyBytes).text)"
            zone.add(name, .txt([Array(text.utf8)]))
        }
        return ZoneResolver(zone)
    }

    func outcome(options: DKIMOptions = .standard) async throws -> DKIMOutcome? {
        await DKIMVerification.outcomes(of: try signed(), options: options, resolver: resolver, now: Self.now).first
    }
}
