import DNS

extension RecordType {
    /// The name of the type as administrators write it.
    var mnemonic: String { "\(self)".uppercased() }
}

extension Answer.Outcome {
    /// The response code by its name in RFC 1035 and RFC 2308, or how the question failed.
    var mnemonic: String {
        switch self {
        case .records: "NOERROR"
        case .noData: "NODATA"
        case .nameError: "NXDOMAIN"
        case .failure(let failure): failure.rawValue
        }
    }
}

extension Record {
    /// The data as in a zone file; character strings joined, since that is how mail reads them.
    var presentation: String {
        switch self {
        case .a(let address), .aaaa(let address): address.description
        case .cname(let name), .ptr(let name): name.description
        case .mx(let preference, let exchange): "\(preference) \(exchange)"
        case .txt(let strings): String(decoding: strings.joined(), as: UTF8.self)
        case .tlsa(let usage, let selector, let matching, let data):
            "\(usage) \(selector) \(matching) " + data.map { Hexadecimal.text(of: $0) }.joined()
        }
    }
}

/// Bytes as two hexadecimal digits.
enum Hexadecimal {
    static func text(of byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16) }
}
