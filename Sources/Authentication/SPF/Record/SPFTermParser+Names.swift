import DNS
import Mail

extension SPFTermParser {
    /// `":" domain-spec`.
    func requiredDomainSpec(_ argument: ArraySlice<UInt8>) throws(SPFSyntaxError) -> SPFMacroString {
        guard argument.first == ASCII.colon else {
            throw error(argument.isEmpty ? .missingArgument : .unexpectedArgument)
        }
        return try domainSpec(argument.dropFirst())
    }

    /// `[":" domain-spec]`.
    func optionalDomainSpec(_ argument: ArraySlice<UInt8>) throws(SPFSyntaxError) -> SPFMacroString? {
        argument.isEmpty ? nil : try requiredDomainSpec(argument)
    }

    /// A macro-string that ends in a macro or in `.toplabel` (RFC 7208 section 7.1).
    func domainSpec(_ bytes: ArraySlice<UInt8>) throws(SPFSyntaxError) -> SPFMacroString {
        guard !bytes.isEmpty else { throw error(.missingArgument) }
        let spec = try macroString(bytes)
        if case .literal(let end) = spec.parts.last, !Self.endsInTopLabel(end) {
            throw error(Self.isAddress(bytes) ? .addressForName : .domainEnd)
        }
        return spec
    }

    func macroString(_ bytes: ArraySlice<UInt8>) throws(SPFSyntaxError) -> SPFMacroString {
        let parsed: SPFMacroString
        do {
            parsed = try SPFMacroString(parsing: bytes)
        } catch {
            throw self.error(.macro)
        }
        guard !parsed.hasExplanationMacro else { throw error(.macroOnlyInExplanation) }
        return parsed
    }

    /// `"." toplabel [ "." ]` at the end: letters, digits and hyphens, not all digits, no hyphen at the edges.
    private static func endsInTopLabel(_ literal: [UInt8]) -> Bool {
        let name = literal.last == ASCII.dot ? literal.dropLast() : literal[...]
        guard let dot = name.lastIndex(of: ASCII.dot) else { return false }
        let label = name[(dot + 1)...]
        guard let first = label.first, let last = label.last, first != ASCII.hyphen, last != ASCII.hyphen else {
            return false
        }
        return label.allSatisfy { $0.isLetter || $0.isDigit || $0 == ASCII.hyphen } && !label.allSatisfy(\.isDigit)
    }

    private static func isAddress(_ bytes: ArraySlice<UInt8>) -> Bool {
        // Also numbers above 255, which no address holds but a person meant as one.
        IPAddress(parsing: bytes) != nil || bytes.allSatisfy { $0.isDigit || $0 == ASCII.dot }
    }
}
