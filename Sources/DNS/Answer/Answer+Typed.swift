extension Answer {
    /// The texts of TXT records, the strings of each joined without a blank (RFC 7208 section 3.3, RFC 6376
    /// section 3.6.2.2, RFC 9989 section 4.5).
    public var texts: [[UInt8]] {
        records.compactMap { if case .txt(let strings) = $0 { strings.reduce([], +) } else { nil } }
    }

    /// The addresses of A and AAAA records.
    public var addresses: [IPAddress] {
        records.compactMap { record in
            switch record {
            case .a(let address), .aaaa(let address): address
            default: nil
            }
        }
    }

    /// The names that PTR and CNAME records point at.
    public var names: [DomainName] {
        records.compactMap { record in
            switch record {
            case .ptr(let name), .cname(let name): name
            default: nil
            }
        }
    }

    /// The hosts of MX records, the most preferred first, equals in the order of the answer (RFC 5321 section 5.1).
    public var exchanges: [DomainName] {
        let exchanges = records.compactMap { record -> (preference: UInt16, name: DomainName)? in
            if case .mx(let preference, let name) = record { (preference, name) } else { nil }
        }
        return exchanges.sorted { $0.preference < $1.preference }.map(\.name)
    }
}
