import Mail

/// What the script of a page does, by the words it uses.
struct ScriptWords {
    private let text: [UInt8]

    init(_ script: [UInt8]) { text = script.lowercased.filter { !$0.isWhitespace } }

    private static let building = [
        "newblob(", "newfile(", "createobjecturl", "mssaveoropenblob", "mssaveblob", "data:application/", "uint8array",
        "showsavefilepicker", "application/octet-stream", "application/zip", "application/x-",
    ]
    private static let saving = [
        "mssaveoropenblob", "mssaveblob", ".download=", "setattribute('download'", "setattribute(\"download\"",
        ".click()",
        "saveas(", "location=", "location.href=", "location.assign(", "location.replace(", "window.open(",
        "showsavefilepicker", "createwritable",
    ]
    private static let hiding = [
        "eval(", "unescape(", "fromcharcode", "atob(", "newfunction(", "decodeuricomponent(", "charcodeat(", "\\x",
        "_0x",
        "document.write(",
    ]
    private static let leading = [
        "location.href=", "location.replace(", "location.assign(", "window.location=", "document.location=",
    ]

    func note(into contents: inout FileContents) {
        let script = text[...]
        let built = Self.building.filter(script.holds)
        let saved = Self.saving.filter(script.holds)
        // Building alone is how any program of today works with data; a page that comes as a file has no reason to
        // save.
        let isBlob = built.contains { $0 != "uint8array" }
        if isBlob, let deed = saved.first, let word = built.first { contents.note(.htmlBuildsFile, word, deed) }
        let hidden = Self.hiding.filter(script.holds)
        if hidden.count >= 2 { contents.note(.htmlHidesScript, hidden.joined(separator: ", ")) }
        if let place = Self.leading.lazy.compactMap({ script.offset(of: $0).map { ($0) } }).min() {
            contents.note(.htmlRedirects, script.from(place).prefix(120).text)
        }
        for link in PlainLinks.found(in: script).prefix(50) { contents.link(link) }
    }
}
