import Mail

extension HTMLTreeBuilder {
    /// Whether a document type asks for the manners of old browsers (WHATWG HTML section 13.2.6.4.1): all do but that
    /// of today, those of XHTML 1 and HTML 4.01, and the strict one of HTML 4.0. Of HTML 4.01, the lax ones do so too
    /// when they have no address.
    static func isQuirky(_ declaration: ArraySlice<UInt8>) -> Bool {
        let text = declaration.prefix(500).map(\.lowercased)
        let words = text.split(whereSeparator: \.isSpace)
        guard let name = words.first, name.elementsEqual("html".utf8) else { return true }
        let pieces = text.split(omittingEmptySubsequences: false) { $0 == ASCII.quote || $0 == 0x27 }
        // Name and keyword, public identifier, space, address.
        guard words.count > 1, words[1].elementsEqual("public".utf8), pieces.count > 1 else { return false }
        let identifier = pieces[1]
        let laxEndings = ["transitional//", "frameset//"]
        if identifier.starts(with: "-//w3c//dtd html 4.01 ".utf8) {
            let rest = identifier.dropFirst("-//w3c//dtd html 4.01 ".utf8.count)
            return pieces.count < 4 && laxEndings.contains { rest.starts(with: $0.utf8) }
        }
        let modern = [
            "-//w3c//dtd html 4.01//", "-//w3c//dtd html 4.0//", "-//w3c//dtd xhtml 1.", "-//w3c//dtd xhtml basic",
        ]
        if modern.contains(where: { identifier.starts(with: $0.utf8) }) { return false }
        return identifier.starts(with: "-//".utf8) || identifier.elementsEqual("html".utf8)
    }
}
