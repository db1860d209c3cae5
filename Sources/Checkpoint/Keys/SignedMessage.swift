/// A message with its new signature.
public struct SignedMessage: Sendable {
    /// The DKIM-Signature field with its line break.
    public let field: [UInt8]
    let original: [UInt8]

    /// The signature on top of the untouched message. A mailbox separator is no part of it and stays first.
    public var message: [UInt8] {
        guard original.starts(with: Array("From ".utf8)), let lineEnd = original.firstIndex(of: 0x0A) else {
            return field + original
        }
        return Array(original[...lineEnd]) + field + original[(lineEnd + 1)...]
    }
}
