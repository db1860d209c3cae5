/// What a transfer encoding was undone to, and whether it was well formed.
public struct DecodedBody: Sendable, Hashable {
    public var bytes: ArraySlice<UInt8>
    /// The first thing wrong with the encoding; nil if it was well formed.
    public var flaw: Flaw?
    /// Whether the limit cut off the end.
    public var isCutOff = false

    public init(bytes: ArraySlice<UInt8>, flaw: Flaw? = nil) {
        self.bytes = bytes
        self.flaw = flaw
    }

    /// Why an encoded body is not what its standard asks for. Everything else in it was decoded.
    public enum Flaw: String, Sendable, Hashable, CaseIterable {
        /// Base64 with bytes outside of its alphabet, which are passed over (RFC 2045 section 6.8).
        case foreignBytes = "foreign-bytes"
        /// Base64 that goes on behind its padding.
        case dataAfterPadding = "data-after-padding"
        /// Base64 or uuencoded text that stops within a group: padding or more is missing.
        case incomplete
        /// An equals sign in quoted-printable with no two hexadecimal digits behind it; it is taken as it is.
        case strayEquals = "stray-equals"
        /// No `begin` line in uuencoded text: nothing can be decoded.
        case notFound = "not-found"
    }
}
