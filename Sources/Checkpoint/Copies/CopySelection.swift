import DNS
import Mail

/// For whom copies are made.
public struct CopySelection: Sendable, Hashable {
    /// nil selects every recipient.
    private let rules: [Rule]?

    /// Every recipient of incoming mail.
    public static let all = CopySelection(rules: nil)

    init(_ rules: [Rule]) { self.init(rules: rules) }

    private init(rules: [Rule]?) { self.rules = rules }

    enum Rule: Sendable, Hashable {
        /// One mailbox: the local part in lower case, since hardly any server tells cases apart.
        case address(localPart: [UInt8], domain: DomainName)
        case domain(DomainName)
        /// Every domain below this one, but not itself.
        case below(DomainName)

        /// Reads `user@example.jp`, `example.jp` or `.example.jp`.
        init?(_ text: String) {
            if text.utf8.contains(ASCII.at) {
                guard let address = EnvelopeAddress(parsing: Array(text.utf8)[...]), !address.localPart.isEmpty,
                    let domain = CopySelection.domain(address.domain)
                else { return nil }
                self = .address(localPart: address.localPart.map(CopySelection.lowercased), domain: domain)
            } else if text.utf8.first == ASCII.dot {
                guard let domain = CopySelection.domain(Array(text.utf8.dropFirst())) else { return nil }
                self = .below(domain)
            } else {
                guard let domain = CopySelection.domain(Array(text.utf8)) else { return nil }
                self = .domain(domain)
            }
        }
    }

    /// The positions of the selected ones among `recipients`.
    func positions(in recipients: [[UInt8]]) -> [Int] {
        guard let rules else { return Array(recipients.indices) }
        return recipients.indices.filter { Self.isSelected(recipients[$0], by: rules) }
    }

    private static func isSelected(_ recipient: [UInt8], by rules: [Rule]) -> Bool {
        let address = ReversePath.address(recipient)
        guard let domain = domain(address.domain) else { return false }
        return rules.contains { rule in
            switch rule {
            case .address(let localPart, let wanted):
                domain == wanted && address.localPart.count == localPart.count
                    && zip(address.localPart, localPart).allSatisfy { lowercased($0) == $1 }
            case .domain(let wanted): domain == wanted
            case .below(let parent): domain != parent && domain.isSubdomain(of: parent)
            }
        }
    }

    /// A domain as the DNS knows it: the A-label and the U-label form are one.
    fileprivate static func domain(_ bytes: [UInt8]) -> DomainName? {
        let name = DomainName(parsing: bytes)
        guard bytes.contains(where: { $0 >= 0x80 }) else { return name }
        return DomainName(internationalized: bytes) ?? name
    }

    fileprivate static func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
