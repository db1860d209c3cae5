/// The hash of a body in one form.
public struct BodyHash: Sendable, Hashable {
    public let digest: [UInt8]
    /// Bytes of the whole canonical body, whatever part of it was hashed.
    public let canonicalBytes: Int
}
