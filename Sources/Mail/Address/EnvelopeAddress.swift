/// An address of the SMTP envelope (RFC 5321 section 4.1.2): of MAIL FROM, RCPT TO, Return-Path or the command line.
public struct EnvelopeAddress: Sendable, Hashable {
    /// The local part without quotes and escapes; empty in the null return path `<>`.
    public let localPart: [UInt8]
    /// The domain as it was written; empty in `<>` and in `<postmaster>`.
    public let domain: [UInt8]

    public init(localPart: [UInt8], domain: [UInt8]) {
        self.localPart = localPart
        self.domain = domain
    }

    /// The null return path of bounces, `<>`.
    public static let null = EnvelopeAddress(localPart: [], domain: [])

    public var isNull: Bool { localPart.isEmpty && domain.isEmpty }

    /// The address as text without angle brackets, quoted where needed; empty for `<>`.
    public var address: String { AddrSpec(localPart: localPart, domain: domain).text }

    /// Reads `<>`, `<a@b>`, `a@b`, `"quoted"@b`, `<@route:a@b>` or a local part alone, with white space and comments
    /// around (Return-Path, RFC 5322 section 3.6.7) and UTF-8 (RFC 6531). Nil if it is nothing of the kind, or more
    /// than one address.
    public init?(parsing bytes: ArraySlice<UInt8>) {
        let value = bytes.trimmed
        if value.elementsEqual([ASCII.less, ASCII.greater]) || value.isEmpty {
            self = .null
            return
        }
        let list = AddressList(parsing: value)
        guard case .mailbox(let mailbox)? = list.addresses.first, list.addresses.count == 1 else { return nil }
        // Mail servers take what stands behind the last `@` for the domain, as this does.
        let harmful = list.defects.contains { defect in
            defect.kind.isAmbiguous && defect.kind != .encodedWordInAddress && defect.kind != .severalAts
        }
        let hasName = mailbox.displayName != nil && mailbox.comments.isEmpty
        guard !harmful, !hasName else { return nil }
        if mailbox.localPart.isEmpty {
            // "< >" and "<> (comment)" are null; "@domain" and words alone are nothing.
            guard mailbox.domain.isEmpty, list.defects.contains(where: { $0.kind == .emptyAddress }) else { return nil }
        }
        self.init(localPart: mailbox.localPart, domain: mailbox.domain)
    }
}
