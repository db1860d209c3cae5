public import DNS
import Mail

/// Reads the values that people type on a command line; what is wrong is said in their words.
public enum Arguments {
    /// A domain name; letters outside ASCII are taken as an internationalised name.
    public static func domain(_ text: String) throws(InputError) -> DomainName {
        guard let name = DomainName(internationalized: Array(text.utf8)), name.labels.allSatisfy(isName) else {
            throw .notADomain(text)
        }
        return name
    }

    /// Letters, digits, hyphens and underscores: what the names of mail are made of.
    private static func isName(_ label: [UInt8]) -> Bool {
        label.allSatisfy { $0.isLetter || $0.isDigit || $0 == ASCII.hyphen || $0 == ASCII.underscore }
    }

    public static func address(_ text: String) throws(InputError) -> IPAddress {
        guard let address = IPAddress(text) else { throw .notAnAddress(text) }
        return address
    }
}
