public import Mail

/// Opens a file with everything inside of it, and says what each is and what is wrong with it.
///
/// Any bytes are a file. Depth, number of files and bytes unpacked are counted over the whole of it, so that the work
/// is bounded by `OpeningLimits` whatever it promises.
public struct FileOpener: Sendable {
    private let limits: OpeningLimits
    private let tools: OpeningTools
    private let charsets: CharsetDecoder

    /// - Parameter charsets: decodes names that Windows in Japan wrote, and texts of documents.
    public init(
        limits: OpeningLimits = .standard,
        tools: OpeningTools = .none,
        charsets: CharsetDecoder = .basic
    ) {
        self.limits = limits
        self.tools = tools
        self.charsets = charsets
    }

    /// - Parameters:
    ///   - name: as the message has it, decoded; empty if there is none.
    ///   - type: what it is, where somebody knows better than its content; nil otherwise.
    ///   - passwords: tried on whatever is encrypted, in this order.
    public func open(
        _ bytes: [UInt8],
        name: String,
        as type: FileType? = nil,
        passwords: [String] = []
    ) -> OpenedFile {
        var opening = Opening(limits: limits, tools: tools, charsets: charsets, passwords: passwords)
        return opening.open(EmbeddedFile(name: name, content: .bytes(bytes[...])), depth: 0, as: type)
    }

    /// The same, for a file that a message declares to be of a type. Only a message is believed in: mail programs show
    /// one wherever it is declared, and any text may be one.
    public func open(
        _ bytes: [UInt8],
        name: String,
        declaredAs declared: String?,
        passwords: [String] = []
    ) -> OpenedFile {
        let sniffed = FileType(sniffing: bytes[...], name: name)
        let isDeclared = declared == "message/rfc822" || declared == "message/global"
        let isNamed = FileNameParts(name).lastExtension == "eml"
        let mayBeMessage = [.text, .markup, .script, .message, .other].contains(sniffed.family)
        let type = mayBeMessage && (isDeclared || isNamed) ? FileType("eml", .message) : nil
        return open(bytes, name: name, as: type, passwords: passwords)
    }
}
