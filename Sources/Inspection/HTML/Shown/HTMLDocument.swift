/// A document of HTML, as a reader of the message sees it and as it is built.
///
/// Everything is found in one walk over the tree that a browser would build (`HTMLTreeBuilder`), with what style sheets
/// and attributes say of what is shown.
public struct HTMLDocument: Sendable {
    /// What a reader sees: blocks and `<br>` begin lines, white space is as shown, pictures show nothing.
    public internal(set) var visibleText = ""
    /// What a reader does not see, in order.
    public internal(set) var hiddenTexts: [HiddenText] = []
    /// Letters and digits of the visible text, and of all hidden texts together.
    public internal(set) var visibleLetters = 0
    public internal(set) var hiddenLetters = 0
    /// Links, forms and what is loaded, in order, the first `InspectionLimits.linksMax`.
    public internal(set) var links: [ShownLink] = []
    /// How many there are in all.
    public internal(set) var linkCount = 0
    /// `<base href>`: what relative links start from.
    public internal(set) var base: String?
    public internal(set) var forms: [HTMLForm] = []
    public internal(set) var title: String?
    /// What `<meta>` says it was written with, and in which charset.
    public internal(set) var generator: String?
    public internal(set) var charset: String?
    /// Elements `<script>`, and attributes such as `onload`.
    public internal(set) var scripts = 0
    public internal(set) var eventHandlers = 0
    /// Documents within the document: `<iframe>`, `<frame>`, `<object>`, `<embed>`.
    public internal(set) var frames = 0
    /// Names of fonts, as written, each once, in order.
    public internal(set) var fonts: [String] = []
    public internal(set) var pictures = ShownPictures()
    /// Text that only the style sheet has (`content:`).
    public internal(set) var styledTexts: [String] = []
    /// Text that is shown in another order than it stands in.
    public internal(set) var reversedTexts: [String] = []
    /// Whether something was left out because of a limit.
    public internal(set) var isLimited = false

    init() {}
}

extension HTMLDocument {
    /// Reads a document; any bytes are one. The time is linear in their number.
    /// - Parameters:
    ///   - bytes: UTF-8, whatever charset the document says it has.
    ///   - part: the part it stands in (`Part.id`), for the links.
    public init(parsing bytes: [UInt8], part: Int = 0, limits: InspectionLimits = .standard) {
        self.init(parsing: bytes, part: part, limits: limits, isAnnotated: false)
    }

    init(parsing bytes: [UInt8], part: Int, limits: InspectionLimits, isAnnotated: Bool) {
        let isCutOff = bytes.count > limits.textBytesMax
        var builder = HTMLTreeBuilder(isCutOff ? Array(bytes.prefix(limits.textBytesMax)) : bytes, limits: limits)
        let tree = builder.build()
        var reader = HTMLReader(
            tree,
            source: builder.tokenizer.bytes,
            codes: builder.tokenizer.otherNames,
            part: part,
            limits: limits
        )
        reader.isAnnotated = isAnnotated
        self = reader.read()
        eventHandlers = builder.tokenizer.eventHandlers
        isLimited = isLimited || isCutOff || builder.isLimited
    }
}
