public import DNS

/// Reads the values that people type on a command line; what is wrong is said in their words.
public enum Arguments {
    /// A domain name; letters outside ASCII are taken as an internationalised name.
    public static func domain(_ text: String) throws(InputError) -> DomainName {
        guard let name = DomainName(internationalized: Array(text.utf8)) else { throw .notADomain(text) }
        return name
    }

    public static func address(_ text: String) throws(InputError) -> IPAddress {
        guard let address = IPAddress(text) else { throw .notAnAddress(text) }
        return address
    }
}
