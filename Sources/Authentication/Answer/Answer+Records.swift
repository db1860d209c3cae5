import DNS

extension Answer {
    /// The TXT records, each with its strings joined without a blank (RFC 7208 section 3.3).
    var texts: [[UInt8]] {
        records.compactMap { record in
            guard case .txt(let strings) = record else { return nil }
            return strings.count == 1 ? strings[0] : Array(strings.joined())
        }
    }

    /// The addresses of an A or AAAA answer.
    var addresses: [IPAddress] {
        records.compactMap {
            switch $0 {
            case .a(let address), .aaaa(let address): address
            default: nil
            }
        }
    }

    var exchanges: [DomainName] {
        records.compactMap { if case .mx(_, let exchange) = $0 { exchange } else { nil } }
    }

    /// The names of a PTR answer.
    var names: [DomainName] {
        records.compactMap { if case .ptr(let name) = $0 { name } else { nil } }
    }
}
