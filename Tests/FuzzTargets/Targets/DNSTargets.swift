import DNS

extension FuzzTarget {
    static let domainName = FuzzTarget(parsing: "DomainName") { bytes in
        guard let name = DomainName(parsing: bytes) else { return }
        let length = name.labels.reduce(1) { $0 + $1.count + 1 }
        try promise(length <= 255 && name.labels.allSatisfy { (1...63).contains($0.count) }, "lengths of a name")
        try promise(name.description.utf8.allSatisfy { (0x21...0x7E).contains($0) }, "a name shown is visible ASCII")
        try promise(name.isSubdomain(of: name.suffix(2)), "a name lies below its own end")
        if let parent = name.parent { try promise(name.isSubdomain(of: parent) && parent != name, "parent") }
        keep(name.prepending("_dmarc"))
    }

    static let ipAddress = FuzzTarget(parsing: "IPAddress") { bytes in
        guard let address = IPAddress(parsing: bytes) else { return }
        try promise(IPAddress(address.description) == address, "an address that is written is read again")
        try promise(IPAddress(octets: address.octets) == address, "octets and address are one")
        try promise(address.isInside(address, prefixLength: address.bitCount), "an address lies in its own network")
        keep(address.reverseName)
        keep(address.unmapped)
    }

    /// The first byte chooses the type of the record.
    static let dnsRecord = FuzzTarget(parsing: "DNSRecord") { bytes in
        guard let first = bytes.first else { return }
        let type = RecordType.allCases[Int(first) % RecordType.allCases.count]
        keep(Record(type, data: Array(bytes.dropFirst())))
    }

    static let zone = FuzzTarget(parsing: "Zone") { bytes in
        let zone: Zone
        do throws(ZoneError) {
            zone = try Zone(parsing: bytes)
        } catch {
            try promise(error.line >= 1 && error.line <= bytes.count { $0 == 0x0A } + 1, "an error names a line")
            return
        }
        for name in ["a.example", "www.a.example", "_dmarc.a.example", "1.2.0.192.in-addr.arpa"] {
            guard let name = DomainName(name) else { continue }
            for type in RecordType.allCases { keep(zone.answer(to: Question(name, type))) }
        }
    }

    static let internationalName = FuzzTarget(parsing: "InternationalName") { bytes in
        guard let name = DomainName(internationalized: bytes) else { return }
        keep(name.description)
        guard let list = PublicSuffixes.system else { return }
        keep(list.isPublicSuffix(name))
        if let domain = list.registrableDomain(of: name) {
            try promise(name.isSubdomain(of: domain), "a name lies below its organizational domain")
        }
    }
}
