import Mail

/// Whether a label looks as if a program had thrown dice for it: `bvcfgtr`, `x7k2q9`. A weak sign: abbreviations do,
/// too.
enum RandomLabel {
    static func isRandom(_ label: String) -> Bool {
        let bytes = Array(label.utf8)
        guard bytes.count >= 5, bytes.count <= 63, !label.hasPrefix("xn--"), !bytes.contains(ASCII.hyphen) else {
            return false
        }
        return changes(bytes) >= 3 || hasNoSyllables(bytes)
    }

    /// How often letters and digits take turns.
    private static func changes(_ bytes: [UInt8]) -> Int {
        zip(bytes, bytes.dropFirst()).count { $0.isDigit != $1.isDigit }
    }

    private static func hasNoSyllables(_ bytes: [UInt8]) -> Bool {
        var run = 0
        var longest = 0
        var vowels = 0
        for byte in bytes {
            switch byte {
            case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79:
                vowels += 1
                run = 0
            case 0x62...0x7A: run += 1
            default: run = 0
            }
            longest = max(longest, run)
        }
        return longest >= 7 || vowels == 0 && bytes.count >= 6
    }
}
