/// RC4, by which Office up to 2003 locks single streams and parts of them, block by block with a key of its own
/// (MS-OFFCRYPTO sections 2.3.5 and 2.3.6).
struct StreamLock: OfficeLock {
    private enum Method {
        /// Office 97: forty bits.
        case old(salt: [UInt8])
        case cryptoAPI(salt: [UInt8], keyLength: Int)
    }

    let hashes = 3
    private let method: Method
    private let verifier: [UInt8]
    private let verifierHash: [UInt8]

    /// - Parameter info: from the version on. nil for what is not known.
    init?(_ info: ArraySlice<UInt8>) {
        guard let major = info.uint16(at: 0), let minor = info.uint16(at: 2) else { return nil }
        if major == 1, minor == 1 {
            guard let salt = info.run(at: 4, 16), let verifier = info.run(at: 20, 16), let hash = info.run(at: 36, 16)
            else { return nil }
            method = .old(salt: Array(salt))
            (self.verifier, verifierHash) = (Array(verifier), Array(hash))
        } else {
            guard (2...4).contains(major), minor == 2, let header = CryptoAPIHeader(info.from(4)),
                header.algorithm == .rc4
            else { return nil }
            method = .cryptoAPI(salt: header.salt, keyLength: header.keyLength)
            (verifier, verifierHash) = (header.verifier, header.verifierHash)
        }
    }

    func key(for password: String) -> [UInt8]? {
        let text = OfficeHash.text(password)
        let hash: OfficeHash
        let key: [UInt8]
        switch method {
        case .old(let salt):
            hash = .md5
            let piece = hash.digest(text).prefix(5) + salt
            key = Array(hash.digest((0..<16).flatMap { _ in piece }).prefix(5))
        case .cryptoAPI(let salt, _):
            hash = .sha1
            key = hash.digest(salt + text)
        }
        var cipher = self.cipher(key, block: 0)
        let plain = cipher.changed(verifier)
        return hash.digest(plain) == cipher.changed(verifierHash) ? key : nil
    }

    private func cipher(_ key: [UInt8], block: Int) -> RC4 {
        let seed = key + OfficeHash.number(block)
        switch method {
        case .old: return RC4(key: OfficeHash.md5.digest(seed))
        case .cryptoAPI(_, let keyLength):
            let key = Array(OfficeHash.sha1.digest(seed).prefix(keyLength))
            // Section 2.3.5.2: forty bits are filled up with zeros.
            return RC4(key: keyLength == 5 ? key + [UInt8](repeating: 0, count: 11) : key)
        }
    }

    /// The stream with what lies in these ranges of it undone; they are in order, and counted from its start.
    func opened(
        _ stream: ArraySlice<UInt8>,
        _ ranges: [Range<Int>],
        key: [UInt8],
        blockLength: Int
    ) -> [UInt8] {
        var result = Array(stream)
        var cipher = RC4(key: [])
        var position = 0
        for range in ranges {
            // The cipher runs on over what is not encrypted.
            while position < min(range.upperBound, result.count) {
                if position % blockLength == 0 { cipher = self.cipher(key, block: position / blockLength) }
                let byte = cipher.next()
                if position >= range.lowerBound { result[position] ^= byte }
                position &+= 1
            }
        }
        return result
    }
}
