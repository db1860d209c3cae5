/// The parameters of a Content-Type, Content-Disposition or like field (RFC 2045, RFC 2231), also as mailers really
/// write them: blanks in unquoted values, missing semicolons, encoded words, raw Japanese charsets.
public struct ParameterList: Sendable, Hashable {
    /// In the order of their first appearance; names may occur more than once.
    public let parameters: [Parameter]
    /// Whether something had to be guessed: a semicolon missing, a quote not closed, a name given twice, too many.
    public let isMalformed: Bool

    public init(_ parameters: [Parameter] = [], isMalformed: Bool = false) {
        self.parameters = parameters
        self.isMalformed = isMalformed
    }

    /// Reads what stands behind the first word of the field: `; name=value; name=value`.
    public init(
        parsing bytes: ArraySlice<UInt8>,
        charsets: CharsetDecoder = .basic,
        limits: Limits = .standard
    ) {
        var scanner = ParameterScanner(bytes)
        var pieces: [ParameterPiece] = []
        var isCut = false
        while let piece = scanner.next() {
            if pieces.count >= limits.parametersMax {
                isCut = true
                break
            }
            pieces.append(piece)
        }
        let assembly = ParameterAssembly(charsets: charsets, limits: limits)
        let all = assembly.parameters(of: pieces)
        let names = Set(all.map { ($0.isExtended ? "*" : "") + $0.name })
        self.init(all, isMalformed: isCut || scanner.isMalformed || names.count != all.count)
    }

    /// The first parameter of that name (small letters); one that names its charset goes before a plain one.
    public subscript(name: String) -> Parameter? {
        parameters.first { $0.name == name && $0.isExtended } ?? parameters.first { $0.name == name }
    }
}
