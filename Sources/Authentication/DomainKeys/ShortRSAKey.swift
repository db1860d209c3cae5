/// An RSA key of fewer than 1024 bits, which no library of today reads. DomainKeys was used with such keys (RFC 4870
/// section 3.2.1), and whoever reads an old archive wants to know whether a signature is right by the numbers. It
/// proves nothing (RFC 8301 section 3.2): no result that counts is ever made with it. Only public numbers go through
/// here, so its time need not be constant.
struct ShortRSAKey: Sendable, Hashable {
    /// The modulus, least significant word first.
    private let modulus: [UInt32]
    private let exponent: UInt32
    private let byteCount: Int

    /// Bits of a modulus that is taken.
    private static let bits = 384...1023

    /// nil for anything but an RSA key of these sizes with an exponent of at most 32 bits.
    init?(der bytes: [UInt8]) {
        guard let numbers = RSAPublicKeyNumbers(der: bytes[...]), Self.bits.contains(numbers.bits),
            numbers.exponent.count <= 4, numbers.modulus.last.map({ $0 & 1 }) == 1
        else { return nil }
        byteCount = numbers.modulus.count
        modulus = Self.words(numbers.modulus, count: (numbers.modulus.count + 3) / 4)
        exponent = numbers.exponent.reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// RSASSA-PKCS1-v1_5 (RFC 8017 section 8.2.2): the message is built as it must be and compared as a whole.
    func isValid(_ signature: [UInt8], forSHA1 digest: [UInt8]) -> Bool {
        guard signature.count == byteCount, digest.count == 20 else { return false }
        let number = Self.words(signature[...], count: modulus.count)
        guard Self.isLess(number, modulus) else { return false }
        let prefix: [UInt8] = [
            0x30, 0x21, 0x30, 0x09, 0x06, 0x05, 0x2B, 0x0E, 0x03, 0x02, 0x1A, 0x05, 0x00, 0x04, 0x14,
        ]
        let padding = byteCount - 3 - prefix.count - digest.count
        guard padding >= 8 else { return false }
        let expected = [0x00, 0x01] + [UInt8](repeating: 0xFF, count: padding) + [0x00] + prefix + digest
        return power(number) == Self.words(expected[...], count: modulus.count)
    }

    /// `base` to the power of the exponent, by squaring, modulo the modulus.
    private func power(_ base: [UInt32]) -> [UInt32] {
        var result = [UInt32](repeating: 0, count: modulus.count)
        result[0] = 1
        for bit in (0..<32).reversed() {
            result = product(result, result)
            if exponent >> UInt32(bit) & 1 == 1 { result = product(result, base) }
        }
        return result
    }

    /// By doubling and adding: slow, short and easy to see through. Both factors are less than the modulus.
    private func product(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
        var result = [UInt32](repeating: 0, count: modulus.count)
        for word in right.reversed() {
            for bit in (0..<32).reversed() {
                result = sum(result, result)
                if word >> UInt32(bit) & 1 == 1 { result = sum(result, left) }
            }
        }
        return result
    }

    /// The sum of two numbers less than the modulus, modulo the modulus.
    private func sum(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
        var result: [UInt32] = []
        result.reserveCapacity(left.count)
        var carry: UInt64 = 0
        for (a, b) in zip(left, right) {
            carry += UInt64(a) + UInt64(b)
            result.append(UInt32(truncatingIfNeeded: carry))
            carry >>= 32
        }
        guard carry == 1 || !Self.isLess(result, modulus) else { return result }
        // What is borrowed at the end is the carry of the addition.
        var borrow: Int64 = 0
        for (index, word) in modulus.enumerated() {
            let difference = Int64(result[index]) - Int64(word) + borrow
            result[index] = UInt32(truncatingIfNeeded: difference)
            borrow = difference >> 32
        }
        return result
    }

    private static func isLess(_ left: [UInt32], _ right: [UInt32]) -> Bool {
        left.reversed().lexicographicallyPrecedes(right.reversed())
    }

    /// Big-endian bytes as words, least significant first.
    private static func words(_ bytes: ArraySlice<UInt8>, count: Int) -> [UInt32] {
        var words = [UInt32](repeating: 0, count: count)
        for (index, byte) in bytes.reversed().enumerated() where index / 4 < count {
            words[index / 4] |= UInt32(byte) << UInt32(index % 4 * 8)
        }
        return words
    }
}
