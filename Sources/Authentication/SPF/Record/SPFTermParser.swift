import DNS
import Mail

/// Reads one term of a record (RFC 7208 section 4.6.1 and appendix A).
struct SPFTermParser {
    /// The term, as a slice of the record so that its offset is known.
    let term: ArraySlice<UInt8>

    func parse() throws(SPFSyntaxError) -> SPFTerm {
        guard term.allSatisfy(\.isVisible) else { throw error(.byte) }
        if let equals = term.firstIndex(of: ASCII.equals), Self.isName(term[..<equals]) {
            return .modifier(try modifier(named: term[..<equals], value: term[(equals + 1)...]))
        }
        var rest = term
        var qualifier = SPFQualifier.pass
        if let sign = rest.first, let written = SPFQualifier(rawValue: sign) {
            qualifier = written
            rest = rest.dropFirst()
        }
        let nameEnd = rest.firstIndex { $0 == ASCII.colon || $0 == Self.slash } ?? rest.endIndex
        let mechanism = try mechanism(named: rest[..<nameEnd], argument: rest[nameEnd...])
        return .directive(SPFDirective(qualifier: qualifier, mechanism: mechanism, text: term.text))
    }

    /// `name` of RFC 7208: a letter, then letters, digits, hyphens, underscores and dots.
    static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first, first.isLetter else { return false }
        return bytes.allSatisfy {
            $0.isLetter || $0.isDigit || $0 == ASCII.hyphen || $0 == ASCII.underscore || $0 == ASCII.dot
        }
    }

    private static let slash: UInt8 = 0x2F

    func error(_ kind: SPFSyntaxError.Kind) -> SPFSyntaxError {
        SPFSyntaxError(kind: kind, term: PrintableText.line(term), offset: term.startIndex)
    }

    // MARK: - Modifiers

    private func modifier(
        named name: ArraySlice<UInt8>,
        value: ArraySlice<UInt8>
    ) throws(SPFSyntaxError) -> SPFModifier {
        let kind: SPFModifier.Kind =
            if name.equals(ignoringCase: "redirect") { .redirect } else if name.equals(ignoringCase: "exp") {
                .explanation
            } else { .unknown }
        // Known names are never taken as unknown modifiers with a malformed value: that is an error (section 6).
        let parsed = kind == .unknown ? try macroString(value) : try domainSpec(value)
        return SPFModifier(kind: kind, value: parsed, text: term.text)
    }

    // MARK: - Mechanisms

    private func mechanism(
        named name: ArraySlice<UInt8>,
        argument: ArraySlice<UInt8>
    ) throws(SPFSyntaxError) -> SPFMechanism {
        if name.equals(ignoringCase: "all") {
            guard argument.isEmpty else { throw error(.unexpectedArgument) }
            return .all
        }
        if name.equals(ignoringCase: "include") { return .include(try requiredDomainSpec(argument)) }
        if name.equals(ignoringCase: "exists") { return .exists(try requiredDomainSpec(argument)) }
        if name.equals(ignoringCase: "ptr") { return .ptr(try optionalDomainSpec(argument)) }
        if name.equals(ignoringCase: "ip4") { return try network(argument, bitCount: 32) }
        if name.equals(ignoringCase: "ip6") { return try network(argument, bitCount: 128) }
        if name.equals(ignoringCase: "a") {
            let (domain, prefix) = try prefix(argument)
            return .a(try optionalDomainSpec(domain), prefix)
        }
        if name.equals(ignoringCase: "mx") {
            let (domain, prefix) = try prefix(argument)
            return .mx(try optionalDomainSpec(domain), prefix)
        }
        throw error(.unknownMechanism)
    }

    private func network(_ argument: ArraySlice<UInt8>, bitCount: Int) throws(SPFSyntaxError) -> SPFMechanism {
        guard argument.first == ASCII.colon, argument.count > 1 else { throw error(.missingArgument) }
        let value = argument.dropFirst()
        let addressEnd = value.firstIndex(of: Self.slash) ?? value.endIndex
        guard let address = IPAddress(parsing: Array(value[..<addressEnd])), address.bitCount == bitCount else {
            throw error(.address)
        }
        guard addressEnd < value.endIndex else { return .network(address, prefixLength: bitCount) }
        let length = try number(value[(addressEnd + 1)...], atMost: bitCount)
        return .network(address, prefixLength: length)
    }

    /// Splits `:name/24//64` into the name and the prefix lengths. They are looked for from the end, since a name may
    /// hold slashes itself.
    private func prefix(
        _ argument: ArraySlice<UInt8>
    ) throws(SPFSyntaxError) -> (domain: ArraySlice<UInt8>, prefix: SPFPrefix) {
        var rest = argument
        var v6 = 128
        var v4 = 32
        var digits = Self.trailingDigits(rest)
        if !digits.isEmpty, rest[..<digits.startIndex].suffix(2).elementsEqual([Self.slash, Self.slash]) {
            v6 = try number(digits, atMost: 128)
            rest = rest[..<(digits.startIndex - 2)]
            digits = Self.trailingDigits(rest)
        }
        if !digits.isEmpty, rest[..<digits.startIndex].last == Self.slash {
            v4 = try number(digits, atMost: 32)
            rest = rest[..<(digits.startIndex - 1)]
        }
        return (rest, SPFPrefix(v4: v4, v6: v6))
    }

    private static func trailingDigits(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let start = bytes.lastIndex { !$0.isDigit }.map { $0 + 1 } ?? bytes.startIndex
        return bytes[start...]
    }

    /// A prefix length: digits without a leading zero, as in the addresses themselves.
    private func number(_ digits: ArraySlice<UInt8>, atMost limit: Int) throws(SPFSyntaxError) -> Int {
        guard (1...3).contains(digits.count), digits.allSatisfy(\.isDigit), digits.count == 1 || digits.first != 0x30
        else { throw error(.prefixLength) }
        let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        guard value <= limit else { throw error(.prefixLength) }
        return value
    }
}
