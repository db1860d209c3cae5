/// One SPF record, read as a whole before anything of it is evaluated: a syntax error anywhere makes all of it invalid
/// (RFC 7208 section 4.6).
public struct SPFRecord: Sendable, Hashable {
    public let version: SPFVersion
    /// The terms from left to right.
    public let terms: [SPFTerm]

    /// The mechanisms from left to right.
    public var directives: [SPFDirective] {
        terms.compactMap { if case .directive(let directive) = $0 { directive } else { nil } }
    }

    /// The modifiers, wherever they stand.
    public var modifiers: [SPFModifier] {
        terms.compactMap { if case .modifier(let modifier) = $0 { modifier } else { nil } }
    }

    /// The modifier that names the record to go on with when nothing matches.
    public var redirect: SPFModifier? { modifiers.first { $0.kind == .redirect } }

    /// The modifier that names the text to explain a `fail`.
    public var explanation: SPFModifier? { modifiers.first { $0.kind == .explanation } }

    /// The modifiers that stand between a mechanism and the next one. In Sender ID records these belong to that
    /// mechanism alone (RFC 4406 section 3.2); none has been defined, so evaluation ignores them as it must.
    public func positionalModifiers(ofDirective index: Int) -> [SPFModifier] {
        var seen = -1
        var found: [SPFModifier] = []
        for term in terms {
            switch term {
            case .directive: seen += 1
            case .modifier(let modifier) where seen == index && modifier.kind == .unknown: found.append(modifier)
            case .modifier: continue
            }
        }
        return found
    }
}
