import DNS
import Mail

extension SPFEvaluation {
    /// Expands a domain-spec and notes what it came to.
    mutating func expand(_ spec: SPFMacroString, of step: Int) async throws(SPFStop) -> SPFTargetName {
        if spec.needsValidatedName {
            // Finding the name asks the DNS as a ptr would, and counts like one (RFC 7208 section 4.6.4).
            if validatedNames.isEmpty { try countTerm() }
            values.validatedName = try await lookUpValidatedName()
        }
        let target = SPFTargetName(spec.expanded(with: values, limit: limits.spfExpansionBytesMax))
        steps[step].target = PrintableText.line(target.bytes, limit: SPFTargetName.bytesMax)
        return target
    }

    /// The text that explains a `fail` (section 6.2). Whatever goes wrong on the way, there is none; nothing here
    /// counts against the limits.
    mutating func explanation(_ modifier: SPFModifier) async -> String? {
        let index = open(.explanation(modifier.text), depth: 0)
        close(index, .absent)
        guard let text = try? await explanationText(modifier.value, step: index) else { return nil }
        close(index, .used)
        return text
    }

    private mutating func explanationText(_ spec: SPFMacroString, step: Int) async throws(SPFStop) -> String? {
        if spec.needsValidatedName { values.validatedName = try await lookUpValidatedName() }
        let limit = limits.spfExpansionBytesMax
        let target = SPFTargetName(spec.expanded(with: values, limit: limit))
        steps[step].target = PrintableText.line(target.bytes, limit: SPFTargetName.bytesMax)
        guard let name = target.name else { return nil }
        let answer = try await ask(name, .txt)
        // Exactly one record, and that US-ASCII (section 6.2).
        guard answer.records.count == 1, let text = answer.texts.first, text.count <= limits.spfRecordBytesMax else {
            return nil
        }
        guard let parsed = try? SPFMacroString(parsing: text[...], allowsSpaces: true) else { return nil }
        if parsed.needsValidatedName { values.validatedName = try await lookUpValidatedName() }
        // Of a name too long the end counts, of a text the beginning.
        let expanded = parsed.expanded(with: values, limit: limit * Self.explanationFactor)
        return Self.sanitised(expanded.prefix(limit))
    }

    /// How much more of an explanation is expanded than is kept.
    private static let explanationFactor = 64

    /// Printable ASCII alone: macros bring in bytes of the envelope.
    private static func sanitised(_ bytes: ArraySlice<UInt8>) -> String {
        bytes.map { $0 == ASCII.space || $0.isVisible ? $0 : ASCII.question }.text
    }
}
