import Authentication
import DNS
import Mail

/// What `sekisho sign` was asked to do.
public struct SigningOrder: Sendable {
    let keyFile: String
    let domain: String
    let selector: String
    let identity: String?
    let canonicalization: String
    let expiresAfterDays: Int64?

    public init(
        keyFile: String,
        domain: String,
        selector: String,
        identity: String?,
        canonicalization: String,
        expiresAfterDays: Int64?
    ) {
        self.keyFile = keyFile
        self.domain = domain
        self.selector = selector
        self.identity = identity
        self.canonicalization = canonicalization
        self.expiresAfterDays = expiresAfterDays
    }

    /// Signs the message in `bytes`. Line ends stay as they are in the file; what is hashed has CRLF, as on the wire.
    public func sign(_ bytes: [UInt8], named name: String, now: Int64) throws(InputError) -> SignedMessage {
        let file = try MessageFile(bytes, named: name)
        let signer = try makeSigner()
        let transported = file.transported
        let header = Header(parsing: transported)
        try Self.checkAuthor(of: header)
        var hasher = BodyHasher(signer.bodyForms)
        hasher.update(transported[header.bodyStart...])
        let fields: [[UInt8]]
        do { fields = try signer.sign(header: header, hashes: hasher.finish(), now: now) } catch {
            throw .signing(error)
        }
        let field = Array(fields.joined())
        let isUnixFile = transported.count != bytes.count
        return SignedMessage(field: isUnixFile ? field.filter { $0 != ASCII.carriageReturn } : field, original: bytes)
    }

    /// A signature of whatever domain is worth nothing on a message that does not say who it is from: verifiers
    /// refuse it (RFC 6376 section 5.4). Other oddities are the signer's own choice.
    private static func checkAuthor(of header: Header) throws(InputError) {
        do throws(SigningReason) { _ = try Author.domain(of: header) } catch {
            switch error {
            case .fromMissing, .severalFromFields, .fromWithoutAddress: throw InputError(error.phrase)
            default: return
            }
        }
    }

    private func makeSigner() throws(InputError) -> DKIMSigner {
        let key = DKIMSigner.Key(
            domain: try Arguments.domain(domain),
            selector: try Arguments.domain(selector),
            privateKey: try KeyFile(path: keyFile).read()
        )
        var signer = DKIMSigner(keys: [key])
        (signer.headerCanonicalization, signer.bodyCanonicalization) = try forms()
        signer.identity = identity
        if let days = expiresAfterDays {
            guard (1...3650).contains(days) else { throw .daysOutOfRange(days) }
            signer.lifetime = days * 86_400
        }
        return signer
    }

    /// `header/body`; a missing body part means simple (RFC 6376 section 3.5).
    private func forms() throws(InputError) -> (Canonicalization, Canonicalization) {
        switch canonicalization {
        case "relaxed/relaxed": (.relaxed, .relaxed)
        case "relaxed/simple", "relaxed": (.relaxed, .simple)
        case "simple/relaxed": (.simple, .relaxed)
        case "simple/simple", "simple": (.simple, .simple)
        default: throw .notACanonicalization(canonicalization)
        }
    }
}
