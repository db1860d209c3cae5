public import DNS
import Mail

/// What became of one signature, with everything the result rests on.
public struct DKIMOutcome: Sendable {
    public let result: DKIMResult
    public let reason: DKIMReason
    /// The signature as it was read; of a malformed one, what could be read.
    public let signature: DKIMSignature
    /// The answer that brought the key; nil when none was asked for.
    public let answer: Answer?
    /// The key record, when there is a readable one.
    public let keyRecord: DKIMKeyRecord?
    /// The size of the key in bits.
    public let keyBits: Int?
    /// The hash of the body as it came; nil when it was not needed.
    public let bodyHash: BodyHash?
    /// Fields that readers see or rely on, that the message has and the signature does not cover at all.
    public let unsignedFields: [String]

    /// The result without the policy of RFC 8301 and our own: for old archives and test vectors.
    public var cryptographicResult: DKIMResult { reason.cryptographicResult }

    /// `header.d`
    public var domain: DomainName? { signature.domain }

    /// `header.b` (RFC 6008): the first characters of the signature, enough to tell signatures apart.
    public var signaturePrefix: String { Base64.encode(signature.signature.prefix(6)).text }
}
