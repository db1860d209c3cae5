import Mail

/// Reads pages and drawings that come as files (HTML, SVG, and scripts that are pages): what runs in them, what they
/// build, and where they lead.
struct MarkupReader {
    private var contents = FileContents()
    /// All that is run: scripts, handlers of events, addresses that are scripts.
    private var script: [UInt8] = []
    private var hasForm = false
    private var asksPassword = false
    private var formTarget = ""
    private let isDrawing: Bool

    private static let scriptMax = 16 << 20

    static func read(_ input: FileInput, _ budget: inout OpeningBudget) -> FileContents {
        let text = TextForm.narrowed(input.bytes)[...]
        var reader = MarkupReader(isDrawing: input.type.word == "svg")
        reader.scan(text)
        reader.judge(input.name)
        Base64Files.read(text, into: &reader.contents, &budget)
        return reader.contents
    }

    /// Only the addresses of a page.
    static func links(_ bytes: ArraySlice<UInt8>) -> [String] {
        var reader = MarkupReader(isDrawing: false)
        reader.scan(TextForm.narrowed(bytes)[...])
        return reader.contents.links
    }

    private init(isDrawing: Bool) { self.isDrawing = isDrawing }

    private mutating func scan(_ bytes: ArraySlice<UInt8>) {
        var scanner = XMLScanner(bytes)
        while let event = scanner.next() {
            guard case .open(let tag) = event else { continue }
            if tag.is("script") {
                if let source = tag.attribute("src") ?? tag.attribute("href") { contents.link(source) }
                if isDrawing { contents.note(.svgScript, "script") }
                if !tag.isEmpty { add(scanner.raw(until: "</script")) }
                script.append(ASCII.space)
            } else if tag.is("style") || tag.is("textarea") || tag.is("title") {
                if !tag.isEmpty, !isDrawing {
                    _ = scanner.raw(until: tag.is("style") ? "</style" : tag.is("title") ? "</title" : "</textarea")
                }
            } else {
                see(tag)
            }
        }
    }

    private mutating func add(_ text: ArraySlice<UInt8>) {
        script.append(contentsOf: text.prefix(max(0, Self.scriptMax &- script.count)))
        script.append(ASCII.lineFeed)
    }

    private mutating func see(_ tag: XMLTag) {
        tag.forEachAttribute { name, value in
            if name.count > 2, name.lowercased.starts(with: [0x6F, 0x6E]) {
                if isDrawing { contents.note(.svgScript, name.text) }
                add(XMLText.decodedBytes(value)[...])
            } else if name.equals(ignoringCase: "href") || name.equals(ignoringCase: "src")
                || name.equals(ignoringCase: "data")
            {
                seeAddress(XMLText.decoded(value), of: tag)
            }
        }
        if tag.is("form") {
            hasForm = true
            formTarget = tag.attribute("action") ?? formTarget
            contents.link(tag.attribute("action") ?? "")
        } else if tag.is("input") {
            hasForm = true
            if tag.attribute("type")?.lowercased() == "password" { asksPassword = true }
        } else if tag.is("meta"), tag.attribute("http-equiv")?.lowercased() == "refresh" {
            seeRefresh(tag.attribute("content") ?? "")
        } else if isDrawing, tag.is("foreignobject") || tag.is("iframe") || tag.is("embed") || tag.is("object") {
            contents.note(.svgScript, tag.name.text)
        }
    }

    private mutating func seeAddress(_ address: String, of tag: XMLTag) {
        let start = Array(address.utf8.prefix(64)).filter { $0 > 0x20 }.lowercased
        if start.starts(with: Array("javascript:".utf8)) || start.starts(with: Array("vbscript:".utf8)) {
            if isDrawing { contents.note(.svgScript, "href") }
            add(Array(address.utf8)[...])
        } else if !start.starts(with: Array("data:".utf8)), !start.isEmpty, start.first != UInt8(ascii: "#") {
            contents.link(address)
            if ExternalTarget.isHandler(address) { contents.note(.handlerLink, address) }
        }
    }

    /// `5; url=https://…`
    private mutating func seeRefresh(_ content: String) {
        let bytes = Array(content.utf8)[...]
        guard let place = bytes.lowercased[...].offset(of: "url") else { return }
        let target = bytes.from(place &+ 3).drop {
            $0.isWhitespace || $0 == ASCII.equals || $0 == ASCII.quote || $0 == UInt8(ascii: "'")
        }
        contents.note(.htmlRedirects, target.text)
        contents.link(target.text)
    }

    private mutating func judge(_ name: String) {
        if hasForm, !isDrawing { contents.note(asksPassword ? .htmlPasswordForm : .htmlForm, formTarget) }
        guard script.contains(where: { !$0.isWhitespace }) else { return }
        if !isDrawing { contents.note(.htmlScript, name) }
        ScriptWords(script).note(into: &contents)
    }
}
