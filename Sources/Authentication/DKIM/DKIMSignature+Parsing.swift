import DNS
public import Mail

extension DKIMSignature {
    /// Reads a field of `header`. `now`: seconds since 1970.
    public init(
        _ kind: Kind = .dkim,
        field: HeaderField,
        of header: Header,
        limits: Limits = .standard,
        now: Int64
    ) {
        self.init(kind: kind, field: field)
        guard field.whole.count <= limits.dkimFieldBytesMax else {
            defect = .fieldTooLong(bytes: field.whole.count, limit: limits.dkimFieldBytesMax)
            return
        }
        do {
            let tags = try TagList(parsing: header.value(of: field), limits: limits)
            readForDisplay(tags)
            do throws(DKIMReason) {
                try readAlgorithm(tags)
                try readHashes(tags)
                try readNames(tags, limits)
                if kind == .dkim { try readIdentity(tags) }
                try readQueryMethods(tags)
                try readTimes(tags, limits, now)
            } catch {
                defect = error
            }
        } catch {
            defect = .syntax(error)
        }
    }

    /// What shows whose signature this is, faulty or not.
    private mutating func readForDisplay(_ tags: TagList) {
        domain = tags["d"].flatMap(DomainName.init(signer:))
        selector = tags["s"].flatMap(DomainName.init(signer:))
        algorithm = tags["a"].flatMap { SignatureAlgorithm(rawValue: $0.text) }
        if let tag = tags.tag("b") { blank = tag.rawValue }
        if let selector, let domain { keyName = DomainName(key: selector, of: domain) }
    }

    private mutating func readAlgorithm(_ tags: TagList) throws(DKIMReason) {
        if kind == .dkim {
            let version = try tags.required("v")
            guard version.elementsEqual("1".utf8) else { throw .versionUnknown(version.shown) }
        }
        // d= comes first: without it nobody claims anything.
        let domainText = try tags.required("d")
        guard domain != nil else { throw .tagInvalid("d", value: domainText.shown) }
        let algorithmText = try tags.required("a")
        guard algorithm != nil else { throw .algorithmUnknown(algorithmText.shown) }
        let selectorText = try tags.required("s")
        guard selector != nil else { throw .tagInvalid("s", value: selectorText.shown) }
        guard keyName != nil else { throw .keyNameTooLong }
        if let text = tags["c"] {
            try readCanonicalization(text)
        } else if kind == .arc {
            // RFC 8617 section 4.1.2 sends to RFC 6376, where simple is the default; but the public test suite and the
            // sealers that follow it mean relaxed, which is all that ARC fields themselves know.
            headerCanonicalization = .relaxed
            bodyCanonicalization = .relaxed
        }
    }

    private mutating func readCanonicalization(_ text: ArraySlice<UInt8>) throws(DKIMReason) {
        let words = text.split(separator: 0x2F, omittingEmptySubsequences: false)
            .map { Canonicalization(rawValue: $0.text) }
        guard words.count <= 2, let header = words.first ?? nil else { throw .canonicalizationUnknown(text.shown) }
        headerCanonicalization = header
        if words.count == 2 {
            guard let body = words[1] else { throw .canonicalizationUnknown(text.shown) }
            bodyCanonicalization = body
        }
    }

    private mutating func readHashes(_ tags: TagList) throws(DKIMReason) {
        let text = try tags.required("b")
        guard let bytes = Base64.decode(text), !bytes.isEmpty else { throw .tagInvalid("b", value: text.shown) }
        signature = bytes
        let hash = try tags.required("bh")
        guard let bytes = Base64.decode(hash), !bytes.isEmpty else { throw .tagInvalid("bh", value: hash.shown) }
        bodyHash = bytes
        if let text = tags["l"] {
            guard let number = Decimal.value(of: text) else { throw .tagInvalid("l", value: text.shown) }
            length = Int(number)
        }
    }

    private mutating func readNames(_ tags: TagList, _ limits: Limits) throws(DKIMReason) {
        guard let items = tags.items("h") else { throw .tagMissing("h") }
        guard items.count <= limits.dkimSignedNamesMax else {
            throw .tooManySignedNames(limit: limits.dkimSignedNamesMax)
        }
        signedNames.reserveCapacity(items.count)
        signedKeys.reserveCapacity(items.count)
        for item in items where !item.isEmpty {
            guard item.allSatisfy(\.isVisible) else { throw .tagInvalid("h", value: item.shown) }
            signedNames.append(item.indices)
            signedKeys.append(FieldNames.key(item.span))
        }
        let names = tags.bytes
        switch kind {
        case .dkim:
            guard !signedNames.isEmpty else { throw .tagInvalid("h", value: "") }
            guard signedNames.contains(where: { names[$0].equals(ignoringCase: "from" as StaticString) }) else {
                throw .fromNotSigned
            }
        case .arc:
            guard !signedNames.contains(where: { names[$0].equals(ignoringCase: "arc-seal" as StaticString) }) else {
                throw .fieldMayNotBeSigned("ARC-Seal")
            }
        }
    }

    private mutating func readIdentity(_ tags: TagList) throws(DKIMReason) {
        guard let text = tags["i"], let domain else { return }
        guard let decoded = QuotedPrintable.decode(text), let at = decoded.lastIndex(of: ASCII.at),
            let name = DomainName(signer: decoded[(at + 1)...])
        else { throw .tagInvalid("i", value: text.shown) }
        identity = decoded.text
        identityDomain = name
        guard name.isSubdomain(of: domain) else {
            throw .identityOutsideDomain(identity: decoded.shown, domain: domain)
        }
    }

    private func readQueryMethods(_ tags: TagList) throws(DKIMReason) {
        guard let methods = tags.items("q") else { return }
        // Methods we do not know are passed over as long as one is left (RFC 6376 section 3.5).
        guard methods.contains(where: { $0.elementsEqual("dns/txt".utf8) || $0.elementsEqual("dns".utf8) }) else {
            throw .queryMethodsUnknown(tags["q"]?.shown ?? "")
        }
    }

    private mutating func readTimes(_ tags: TagList, _ limits: Limits, _ now: Int64) throws(DKIMReason) {
        for (tag, text) in [("t", tags["t"]), ("x", tags["x"])] {
            guard let text else { continue }
            guard let number = Decimal.value(of: text) else { throw .tagInvalid(tag, value: text.shown) }
            if tag == "t" { timestamp = number } else { expiration = number }
        }
        if let timestamp, let expiration, expiration <= timestamp {
            throw .expiresBeforeSigned(signed: timestamp, expires: expiration)
        }
        if let timestamp, timestamp > now.addingOrMax(limits.dkimFutureSecondsMax) {
            throw .notYetValid(at: timestamp)
        }
        if let expiration, expiration.addingOrMax(limits.clockDriftSeconds) < now { throw .expired(at: expiration) }
    }
}

extension TagList {
    func required(_ name: StaticString) throws(DKIMReason) -> ArraySlice<UInt8> {
        guard let value = self[name] else { throw .tagMissing(name.description) }
        return value
    }
}

extension Collection<UInt8> {
    /// Somebody else's words, fit to be shown.
    var shown: String { PrintableText.line(Array(self)) }
}

extension Int64 {
    func addingOrMax(_ other: Int64) -> Int64 {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? .max : sum
    }
}

extension DKIMReason: Error {}
