import Mail

/// Agile encryption (MS-OFFCRYPTO section 2.3.4.10), which Office has used since 2010: described in XML.
///
/// Whether somebody changed the document behind the author's back (`dataIntegrity`) is not asked: what a program would
/// open has to be looked at, and what it would refuse does no harm.
struct AgileLock: PackageLock {
    /// How one thing in the document is encrypted.
    private struct Method {
        var hash: OfficeHash
        var salt: [UInt8]
        var keyLength: Int

        init?(_ tag: XMLTag) {
            guard let hash = tag.attribute("hashAlgorithm").flatMap({ OfficeHash(named: $0) }),
                let bits = tag.attribute("keyBits").flatMap({ Int($0) }), [128, 192, 256].contains(bits),
                tag.attribute("cipherAlgorithm") == "AES", tag.attribute("cipherChaining") == "ChainingModeCBC",
                tag.attribute("blockSize").flatMap({ Int($0) }) == BlockCipher.blockLength
            else { return nil }
            self.hash = hash
            salt = AgileLock.bytes(tag, "saltValue")
            keyLength = bits / 8
        }
    }

    let hashes: Int
    private let password: Method
    private let data: Method
    private let verifierInput: [UInt8]
    private let verifierHash: [UInt8]
    private let wrappedKey: [UInt8]

    /// - Parameter description: the XML. nil for what is not known.
    init?(_ description: ArraySlice<UInt8>) {
        var scanner = XMLScanner(description.prefix(Self.descriptionMax))
        var (data, key): (XMLTag?, XMLTag?)
        while let event = scanner.next() {
            guard case .open(let tag) = event else { continue }
            if tag.is("keyData"), data == nil { data = tag }
            // Keys for certificates stand beside that for the password.
            if tag.is("encryptedKey"), key == nil, tag.attribute("spinCount") != nil { key = tag }
        }
        guard let data, let key, let dataMethod = Method(data), let method = Method(key),
            let spins = key.attribute("spinCount").flatMap({ Int($0) }), (0...Self.spinsMax).contains(spins)
        else { return nil }
        (self.data, password, hashes) = (dataMethod, method, spins)
        verifierInput = Self.bytes(key, "encryptedVerifierHashInput")
        verifierHash = Self.bytes(key, "encryptedVerifierHashValue")
        wrappedKey = Self.bytes(key, "encryptedKeyValue")
    }

    func key(for text: String) -> [UInt8]? {
        let start = password.hash.digest(password.salt + OfficeHash.text(text))
        let spun = password.hash.spun(start, count: hashes)
        guard let input = unwrapped(verifierInput, spun, Self.inputBlock),
            let hash = unwrapped(verifierHash, spun, Self.hashBlock), hash.count >= password.hash.length,
            password.hash.digest(Array(input.prefix(password.salt.count))) == Array(hash.prefix(password.hash.length)),
            let key = unwrapped(wrappedKey, spun, Self.keyBlock), key.count >= data.keyLength
        else { return nil }
        return Array(key.prefix(data.keyLength))
    }

    func opened(_ content: ArraySlice<UInt8>, key: [UInt8]) -> [UInt8]? {
        guard let size = content.uint64(at: 0) else { return nil }
        let packed = content.from(8)
        var result: [UInt8] = []
        result.reserveCapacity(min(size, packed.count))
        for (number, offset) in stride(from: 0, to: packed.count, by: Self.segmentLength).enumerated() {
            let start = Self.fitted(data.hash.digest(data.salt + OfficeHash.number(number)), BlockCipher.blockLength)
            let segment = packed.from(offset).prefix(Self.segmentLength)
            guard let plain = BlockCipher.chained(segment, key: key, start: start) else { return nil }
            result += plain
        }
        return Array(result.prefix(size))
    }

    private func unwrapped(_ value: [UInt8], _ spun: [UInt8], _ block: [UInt8]) -> [UInt8]? {
        let key = Self.fitted(password.hash.digest(spun + block), password.keyLength)
        let start = Self.fitted(password.salt, BlockCipher.blockLength)
        return BlockCipher.chained(value[...], key: key, start: start)
    }

    /// Cut, or filled up as section 2.3.4.11 has it.
    private static func fitted(_ bytes: [UInt8], _ length: Int) -> [UInt8] {
        Array(bytes.prefix(length)) + [UInt8](repeating: 0x36, count: max(0, length &- bytes.count))
    }

    private static func bytes(_ tag: XMLTag, _ name: StaticString) -> [UInt8] {
        let text = Array((tag.attribute(name) ?? "").utf8)
        return Array(Base64.decode(text.prefix(1_024)).bytes)
    }

    private static let descriptionMax = 65_536
    private static let segmentLength = 4_096
    /// Office writes 100,000; ten times as much is still tried.
    private static let spinsMax = 1_000_000
    private static let inputBlock: [UInt8] = [0xFE, 0xA7, 0xD2, 0x76, 0x3B, 0x4B, 0x9E, 0x79]
    private static let hashBlock: [UInt8] = [0xD7, 0xAA, 0x0F, 0x6D, 0x30, 0x61, 0x34, 0x4E]
    private static let keyBlock: [UInt8] = [0x14, 0x6E, 0x0B, 0xE7, 0xAB, 0xAC, 0xD0, 0xD6]
}
