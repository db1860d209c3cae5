/// Standard encryption (MS-OFFCRYPTO section 2.3.4.5), which Office 2007 used: AES and SHA-1.
struct StandardLock: PackageLock {
    let hashes = 50_000
    private let header: CryptoAPIHeader

    /// - Parameter info: behind the version. nil for what is not known.
    init?(_ info: ArraySlice<UInt8>) {
        guard let header = CryptoAPIHeader(info), header.algorithm == .aes else { return nil }
        self.header = header
    }

    func key(for password: String) -> [UInt8]? {
        let hash = OfficeHash.sha1
        let spun = hash.spun(hash.digest(header.salt + OfficeHash.text(password)), count: hashes)
        let final = hash.digest(spun + OfficeHash.number(0))
        let key = Array((half(0x36, final) + half(0x5C, final)).prefix(header.keyLength))
        guard let verifier = BlockCipher.single(header.verifier[...], key: key),
            let expected = BlockCipher.single(header.verifierHash[...], key: key),
            Array(expected.prefix(hash.length)) == hash.digest(verifier)
        else { return nil }
        return key
    }

    func opened(_ content: ArraySlice<UInt8>, key: [UInt8]) -> [UInt8]? {
        guard let size = content.uint64(at: 0), let plain = BlockCipher.single(content.from(8), key: key) else {
            return nil
        }
        return Array(plain.prefix(size))
    }

    /// Section 2.3.4.7: the hash of a block of one byte in which the final hash is mixed.
    private func half(_ byte: UInt8, _ final: [UInt8]) -> [UInt8] {
        var block = [UInt8](repeating: byte, count: 64)
        for (index, value) in zip(block.indices, final) { block[index] ^= value }
        return OfficeHash.sha1.digest(block)
    }
}
