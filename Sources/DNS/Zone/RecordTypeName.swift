/// Record types by name, those included that Sekisho never asks for but finds in zone files.
enum RecordTypeName {
    /// The number of the type: by its name in any case, or as `TYPE65280` (RFC 3597 section 5).
    static func number(of name: [UInt8]) -> UInt16? {
        guard name.count <= 16 else { return nil }
        let small = name.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
        if small.starts(with: "type".utf8), let number = digits(small.dropFirst(4)) { return number }
        return numbers[String(decoding: small, as: UTF8.self)]
    }

    private static func digits(_ text: ArraySlice<UInt8>) -> UInt16? {
        guard (1...5).contains(text.count) else { return nil }
        var value: UInt32 = 0
        for byte in text {
            guard byte >= 0x30, byte <= 0x39 else { return nil }
            value = value * 10 + UInt32(byte - 0x30)
        }
        return UInt16(exactly: value)
    }

    /// IANA's "Resource Record (RR) TYPEs", as far as zones still hold them.
    private static let numbers: [String: UInt16] = [
        "a": 1, "ns": 2, "md": 3, "mf": 4, "cname": 5, "soa": 6, "mb": 7, "mg": 8, "mr": 9, "null": 10, "wks": 11,
        "ptr": 12, "hinfo": 13, "minfo": 14, "mx": 15, "txt": 16, "rp": 17, "afsdb": 18, "x25": 19, "isdn": 20,
        "rt": 21, "nsap": 22, "sig": 24, "key": 25, "px": 26, "gpos": 27, "aaaa": 28, "loc": 29, "srv": 33,
        "naptr": 35, "kx": 36, "cert": 37, "dname": 39, "apl": 42, "ds": 43, "sshfp": 44, "ipseckey": 45,
        "rrsig": 46, "nsec": 47, "dnskey": 48, "dhcid": 49, "nsec3": 50, "nsec3param": 51, "tlsa": 52, "smimea": 53,
        "hip": 55, "cds": 59, "cdnskey": 60, "openpgpkey": 61, "csync": 62, "zonemd": 63, "svcb": 64, "https": 65,
        "spf": 99, "nid": 104, "l32": 105, "l64": 106, "lp": 107, "eui48": 108, "eui64": 109, "uri": 256,
        "caa": 257, "ta": 32768, "dlv": 32769,
    ]
}
