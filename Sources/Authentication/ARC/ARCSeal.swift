public import DNS
public import Mail

/// An ARC-Seal field (RFC 8617 section 4.1.3), read. What is wrong with it is `defect`.
public struct ARCSeal: Sendable {
    /// `cv=`: what the sealer found the chain below to be.
    public enum ChainValue: String, Sendable, Hashable, CaseIterable {
        case none
        case pass
        case fail
    }

    public let field: HeaderField
    public private(set) var defect: DKIMReason?
    public private(set) var chainValue: ChainValue?
    public private(set) var algorithm: SignatureAlgorithm?
    /// `d=`
    public private(set) var domain: DomainName?
    /// `s=`
    public private(set) var selector: DomainName?
    /// `t=`: seconds since 1970.
    public private(set) var timestamp: Int64?
    /// `b=`, decoded.
    public private(set) var signature: [UInt8] = []
    /// What is deleted from the field before it is hashed.
    private(set) var blank: Range<Int>

    /// Where the key is published.
    public var keyName: DomainName? {
        guard let selector, let domain else { return nil }
        return DomainName(key: selector, of: domain)
    }

    public init(field: HeaderField, of header: Header, limits: Limits = .standard) {
        self.field = field
        blank = field.value.upperBound..<field.value.upperBound
        guard field.whole.count <= limits.dkimFieldBytesMax else {
            defect = .fieldTooLong(bytes: field.whole.count, limit: limits.dkimFieldBytesMax)
            return
        }
        do {
            let tags = try TagList(parsing: header.value(of: field), limits: limits)
            domain = tags["d"].flatMap(DomainName.init(signer:))
            selector = tags["s"].flatMap(DomainName.init(signer:))
            algorithm = tags["a"].flatMap { SignatureAlgorithm(rawValue: $0.text) }
            chainValue = tags["cv"].flatMap { ChainValue(rawValue: $0.text) }
            if let tag = tags.tag("b") { blank = tag.rawValue }
            do throws(DKIMReason) {
                try read(tags)
            } catch {
                defect = error
            }
        } catch {
            defect = .syntax(error)
        }
    }

    private mutating func read(_ tags: TagList) throws(DKIMReason) {
        // Section 4.1.3: a seal signs a fixed list of fields and says so by having no h=.
        guard tags.tag("h") == nil else { throw .tagInvalid("h", value: tags["h"]?.shown ?? "") }
        let word = try tags.required("cv")
        guard chainValue != nil else { throw .tagInvalid("cv", value: word.shown) }
        let domainText = try tags.required("d")
        guard domain != nil else { throw .tagInvalid("d", value: domainText.shown) }
        let selectorText = try tags.required("s")
        guard selector != nil else { throw .tagInvalid("s", value: selectorText.shown) }
        guard keyName != nil else { throw .keyNameTooLong }
        let algorithmText = try tags.required("a")
        guard let algorithm else { throw .algorithmUnknown(algorithmText.shown) }
        guard algorithm != .rsaSHA1 else { throw .rsaSHA1 }
        let text = try tags.required("b")
        guard let bytes = Base64.decode(text), !bytes.isEmpty else { throw .tagInvalid("b", value: text.shown) }
        signature = bytes
        if let text = tags["t"] {
            guard let number = Decimal.value(of: text) else { throw .tagInvalid("t", value: text.shown) }
            timestamp = number
        }
    }
}
