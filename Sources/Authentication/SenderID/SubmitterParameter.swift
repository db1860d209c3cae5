import DNS
public import Mail

/// The `SUBMITTER` parameter of MAIL FROM (RFC 4405): the responsible address, told before the message comes.
public struct SubmitterParameter: Sendable, Hashable {
    public let address: EnvelopeAddress

    /// Reads the value of the parameter: a mailbox, encoded as xtext (RFC 3461 section 4). nil if it is none.
    public init?(parsing value: [UInt8]) {
        guard let text = Self.decoded(value), let address = EnvelopeAddress(parsing: text[...]), !address.isNull,
            !address.domain.isEmpty
        else { return nil }
        self.address = address
    }

    /// Whether both name the same mailbox: the local part to the letter, the domain without regard to case.
    public func matches(_ other: EnvelopeAddress) -> Bool {
        guard address.localPart == other.localPart, let own = DomainName(internationalized: address.domain) else {
            return false
        }
        return own == DomainName(internationalized: other.domain)
    }

    /// xtext: visible ASCII but `=`, every other byte as `+` and two hexadecimal digits.
    private static func decoded(_ value: [UInt8]) -> [UInt8]? {
        var text: [UInt8] = []
        var rest = value[...]
        while let byte = rest.popFirst() {
            guard byte.isVisible, byte != ASCII.equals else { return nil }
            guard byte == 0x2B else {
                text.append(byte)
                continue
            }
            guard let high = rest.popFirst()?.hexValue, let low = rest.popFirst()?.hexValue else { return nil }
            text.append(high << 4 | low)
        }
        return text
    }
}
