/// A string with macros (RFC 7208 section 7.1), read but not expanded.
public struct SPFMacroString: Sendable, Hashable {
    public enum Part: Sendable, Hashable {
        case literal([UInt8])
        /// `%{ir}` and the like.
        case macro(SPFMacro)
        /// `%%`, `%_` and `%-`: these bytes.
        case escape([UInt8])
    }

    public let parts: [Part]

    /// Whether it holds one of the letters that are allowed in explanations only (section 7.2).
    public var hasExplanationMacro: Bool {
        macros.contains { $0.letter == .clientText || $0.letter == .receiver || $0.letter == .time }
    }

    /// Whether expanding it needs the validated name of the client, and so the DNS.
    public var needsValidatedName: Bool { macros.contains { $0.letter == .validatedName } }

    /// Whether it holds the local part, which has no place in the DNS when it is not ASCII (RFC 8616 section 4).
    public var holdsLocalPart: Bool { macros.contains { $0.letter == .sender || $0.letter == .localPart } }

    private var macros: [SPFMacro] {
        parts.compactMap { if case .macro(let macro) = $0 { macro } else { nil } }
    }
}
