import Crypto
import CryptoExtras

/// AES as Office uses it: whole blocks, without padding.
enum BlockCipher {
    static let blockLength = 16

    /// Cipher block chaining; nil for a key of another length than AES has. A torn block at the end is left out.
    static func chained(_ bytes: ArraySlice<UInt8>, key: [UInt8], start: [UInt8]) -> [UInt8]? {
        let whole = bytes.prefix(bytes.count &- bytes.count % blockLength)
        guard !whole.isEmpty else { return [] }
        guard let start = try? AES._CBC.IV(ivBytes: start),
            let plain = try? AES._CBC.decrypt(whole, using: SymmetricKey(data: key), iv: start, noPadding: true)
        else { return nil }
        return [UInt8](plain)
    }

    /// Each block by itself: what chaining has mixed in is the block before, and taken out again.
    static func single(_ bytes: ArraySlice<UInt8>, key: [UInt8]) -> [UInt8]? {
        let start = [UInt8](repeating: 0, count: blockLength)
        guard var plain = chained(bytes, key: key, start: start) else { return nil }
        for (index, byte) in zip(plain.indices.dropFirst(blockLength), bytes) { plain[index] ^= byte }
        return plain
    }
}
