import Crypto

/// The hash functions by which Office makes keys of passwords (MS-OFFCRYPTO section 2.3.4.10).
enum OfficeHash: String {
    case md5 = "MD5"
    case sha1 = "SHA1"
    case sha256 = "SHA256"
    case sha384 = "SHA384"
    case sha512 = "SHA512"

    /// As documents write it; some put a hyphen into it.
    init?(named name: String) { self.init(rawValue: name.uppercased().split(separator: "-").joined()) }

    var length: Int {
        switch self {
        case .md5: Insecure.MD5.byteCount
        case .sha1: Insecure.SHA1.byteCount
        case .sha256: SHA256.byteCount
        case .sha384: SHA384.byteCount
        case .sha512: SHA512.byteCount
        }
    }

    func digest(_ bytes: [UInt8]) -> [UInt8] {
        switch self {
        case .md5: Array(Insecure.MD5.hash(data: bytes))
        case .sha1: Array(Insecure.SHA1.hash(data: bytes))
        case .sha256: Array(SHA256.hash(data: bytes))
        case .sha384: Array(SHA384.hash(data: bytes))
        case .sha512: Array(SHA512.hash(data: bytes))
        }
    }

    /// The hash of a number of four bytes and the hash before it, so many times.
    func spun(_ start: [UInt8], count: Int) -> [UInt8] {
        switch self {
        case .md5: Self.spun(start, count, by: Insecure.MD5.self)
        case .sha1: Self.spun(start, count, by: Insecure.SHA1.self)
        case .sha256: Self.spun(start, count, by: SHA256.self)
        case .sha384: Self.spun(start, count, by: SHA384.self)
        case .sha512: Self.spun(start, count, by: SHA512.self)
        }
    }

    private static func spun<Function: HashFunction>(
        _ start: [UInt8],
        _ count: Int,
        by _: Function.Type
    ) -> [UInt8] {
        var block = OfficeHash.number(0) + start
        for round in 0..<max(0, count) {
            block.replaceSubrange(0..<4, with: OfficeHash.number(round))
            block.replaceSubrange(4..., with: Array(Function.hash(data: block)))
        }
        return Array(block.dropFirst(4))
    }

    /// Four bytes, little endian.
    static func number(_ value: Int) -> [UInt8] { [UInt8](littleEndian: value, count: 4) }

    /// A password as all of these formats take it: UTF-16, little endian.
    static func text(_ password: String) -> [UInt8] {
        password.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 &>> 8)] }
    }
}

extension HashFunction {
    /// Bytes of a hash.
    fileprivate static var byteCount: Int { Digest.byteCount }
}
