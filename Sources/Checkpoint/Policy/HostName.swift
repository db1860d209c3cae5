import DNS
import Mail

/// Domain names as an administrator writes them.
enum HostName {
    /// Letters, digits, hyphens and underscores; letters outside ASCII are taken as an internationalised name.
    static func read(_ text: ArraySlice<UInt8>) -> DomainName? {
        guard let name = DomainName(internationalized: Array(text)),
            name.labels.allSatisfy({ $0.allSatisfy(isNamePart) })
        else { return nil }
        return name
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        byte.isLetter || byte.isDigit || byte == ASCII.hyphen || byte == ASCII.underscore
    }
}
