import DNS
import Mail

/// Addresses as an administrator names them: one (`taro@example.jp`), all of a domain (`example.jp`), of a domain and
/// those below it (`.example.jp`), a local part anywhere (`postmaster@`), or the null sender (`<>`).
enum AddressPattern: Sendable, Hashable {
    case address(MailAddress)
    case domain(DomainPattern)
    case localPart([UInt8])
    case null

    init?(parsing text: ArraySlice<UInt8>) {
        if text.elementsEqual([ASCII.less, ASCII.greater]) {
            self = .null
            return
        }
        guard let at = text.lastIndex(of: ASCII.at) else {
            guard let domain = DomainPattern(parsing: text) else { return nil }
            self = .domain(domain)
            return
        }
        let (front, back) = (text[..<at], text[(at + 1)...])
        // Blanks are only ever meant inside quotes.
        let isQuoted = text.first == ASCII.quote
        guard !text.contains(where: { $0 < 0x20 || $0 == 0x7F || ($0 == ASCII.space && !isQuoted) }) else { return nil }
        if front.isEmpty {
            guard let domain = HostName.read(back) else { return nil }
            self = .domain(DomainPattern(domain))
        } else if back.isEmpty {
            self = .localPart(front.map(\.lowercased))
        } else {
            let address = MailAddress(path: Array(text))
            guard address.domain != nil, !address.localPart.isEmpty else { return nil }
            self = .address(address)
        }
    }

    init?(_ text: String) { self.init(parsing: Array(text.utf8)[...]) }

    func matches(_ address: MailAddress) -> Bool {
        switch self {
        case .address(let own): own == address
        case .domain(let pattern): address.domain.map(pattern.matches) ?? false
        case .localPart(let own): own == address.localPart
        case .null: address.isNull
        }
    }
}

extension AddressPattern: CustomStringConvertible {
    var description: String {
        switch self {
        case .address(let address): address.text
        case .domain(let pattern): pattern.description
        case .localPart(let bytes): bytes.text + "@"
        case .null: "<>"
        }
    }
}
