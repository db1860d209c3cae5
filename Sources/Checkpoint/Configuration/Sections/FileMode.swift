/// The permissions of a file, as `chmod` takes them: three octal digits, a leading zero allowed.
struct FileMode: Sendable, Hashable, CustomStringConvertible {
    var bits: UInt32

    init(bits: UInt32) { self.bits = bits }

    init?(_ text: String) {
        guard (3...4).contains(text.utf8.count), let bits = UInt32(text, radix: 8), bits <= 0o777 else { return nil }
        self.bits = bits
    }

    var description: String { "0" + String(bits, radix: 8) }
}
