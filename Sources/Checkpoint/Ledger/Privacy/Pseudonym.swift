import Crypto
import Mail

/// Puts something else in the place of the part before the `@` of addresses, wherever they stand in a text.
struct Pseudonym: Sendable {
    /// nil: nothing can be found again, `*` stands in every place.
    let key: SymmetricKey?

    /// The address with a keyed hash (or `*`) before its `@`; the same address gives the same text on one machine.
    /// An account without a domain is hashed whole.
    func address(_ bytes: [UInt8]) -> [UInt8] {
        let at = bytes.lastIndex(of: ASCII.at) ?? bytes.endIndex
        return local(Array(bytes[..<at]), before: Array(bytes[at...])) + bytes[at...]
    }

    /// What stands for a local part before `rest`, the `@` and the domain.
    func local(_ local: [UInt8], before rest: [UInt8]) -> [UInt8] {
        guard !local.isEmpty else { return [] }
        guard let key else { return [ASCII.asterisk] }
        let code = HMAC<SHA256>.authenticationCode(for: (local + rest).map(\.lowercased), using: key)
        return [Self.mark] + code.prefix(8).flatMap { [Self.digits[Int($0 >> 4)], Self.digits[Int($0 & 15)]] }
    }

    /// Any text, with every address in it replaced.
    func text(_ text: String) -> String {
        let bytes = Array(text.utf8)
        guard bytes.contains(ASCII.at) else { return text }
        var result: [UInt8] = []
        var rest = bytes[...]
        while let at = rest.firstIndex(of: ASCII.at) {
            let start = rest[..<at].lastIndex(where: Self.isBorder).map { $0 + 1 } ?? rest.startIndex
            let end = rest[at...].firstIndex(where: Self.isBorder) ?? rest.endIndex
            result.append(contentsOf: rest[..<start])
            result.append(contentsOf: address(Array(rest[start..<end])))
            rest = rest[end...]
        }
        return String(decoding: result + rest, as: UTF8.self)
    }

    /// Every text in a value.
    func value(_ value: JSONValue) -> JSONValue {
        switch value {
        case .string(let text): .string(self.text(text))
        case .array(let values): .array(values.map { self.value($0) })
        case .object(let members): .object(members.mapValues { self.value($0) })
        default: value
        }
    }

    private static let mark = UInt8(ascii: "~")
    private static let digits = Array("0123456789abcdef".utf8)
    private static let borders = Set("\t\r\n \"'(),:;<=>[]".utf8)

    private static func isBorder(_ byte: UInt8) -> Bool { borders.contains(byte) }
}
