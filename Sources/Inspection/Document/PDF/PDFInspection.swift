/// What the objects of a PDF do.
struct PDFInspection {
    var contents = FileContents()
    /// What the object with a number does, if it is an action.
    private var actions: [Int: String] = [:]
    /// Objects that are done when the document or a page opens.
    private var opening: [Int] = []
    /// Streams that are scripts.
    private var scripts: Set<Int> = []
    /// Streams that are files, with their names.
    private var files: [Int: String] = [:]

    private static let depthMax = 64
    /// Actions that do more than turn to a page.
    private static let deeds: Set<String> = [
        "JavaScript", "Launch", "URI", "SubmitForm", "GoToR", "GoToE", "ImportData", "Rendition", "RichMediaExecute",
    ]
    /// Events of a document, a page or an annotation that need no click (ISO 32000-1 section 12.6.3).
    private static let events: Set<String> = ["O", "PO", "PV", "WC", "WS", "DS", "WP", "DP", "E"]

    /// Looks at an object with everything in it.
    mutating func see(_ value: PDFValue, object: Int?) {
        var waiting = [(value, 0)]
        if let object, let kind = value.dictionary?["S"]?.name, Self.deeds.contains(kind) { actions[object] = kind }
        while let (value, depth) = waiting.popLast() {
            guard depth < Self.depthMax else { continue }
            if let values = value.array { waiting += values.map { ($0, depth &+ 1) } }
            guard let dictionary = value.dictionary else { continue }
            see(dictionary)
            waiting += dictionary.values.map { ($0, depth &+ 1) }
        }
    }

    private mutating func see(_ dictionary: PDFDictionary) {
        if let kind = dictionary["S"]?.name { seeAction(kind, dictionary) }
        for (key, value) in zip(dictionary.keys, dictionary.values) {
            switch key {
            case "JS": seeScript(value)
            case "OpenAction": seeOpening(value)
            case "AA":
                seeEvents(value.dictionary ?? PDFDictionary())
            case "XFA": contents.note(.pdfForm)
            case "URI": if let text = value.text { contents.link(text) }
            default: break
            }
        }
        if let files = dictionary["EF"] { seeFile(files, dictionary) }
        if let kind = dictionary["Subtype"]?.name, ["RichMedia", "3D", "Movie", "Sound"].contains(kind) {
            contents.note(.pdfRichMedia, kind)
        }
    }

    private mutating func seeAction(_ kind: String, _ dictionary: PDFDictionary) {
        let target = Self.file(dictionary["F"]) ?? Self.file(dictionary["Win"]?.dictionary?["F"]) ?? ""
        switch kind {
        case "Launch": contents.note(.pdfLaunch, target)
        case "JavaScript": if !dictionary.has("JS") { contents.note(.pdfScript, "") }
        case "SubmitForm": contents.note(.pdfSubmitsForm, target)
        case "GoToR", "GoToE", "ImportData": contents.note(.pdfOpensAnother, target)
        case "RichMediaExecute", "Rendition": contents.note(.pdfRichMedia, kind)
        default: break
        }
    }

    private mutating func seeScript(_ value: PDFValue) {
        if let reference = value.reference { scripts.insert(reference) }
        if let text = value.text { contents.note(.pdfScript, FileContents.cut(text, to: 200)) }
    }

    private mutating func seeOpening(_ value: PDFValue) {
        if let reference = value.reference { opening.append(reference) }
        if let kind = value.dictionary?["S"]?.name, Self.deeds.contains(kind) { contents.note(.pdfStartsItself, kind) }
    }

    private mutating func seeEvents(_ events: PDFDictionary) {
        for (event, action) in zip(events.keys, events.values) where Self.events.contains(event) { seeOpening(action) }
    }

    private mutating func seeFile(_ value: PDFValue, _ specification: PDFDictionary) {
        let name = specification["UF"]?.text ?? specification["F"]?.text ?? ""
        contents.note(.pdfEmbeddedFile, name)
        for reference in (value.dictionary?.values ?? []).compactMap(\.reference) { files[reference] = name }
    }

    /// A file specification: a string, or a dictionary with one.
    private static func file(_ value: PDFValue?) -> String? {
        value?.text ?? value?.dictionary.flatMap { $0["UF"]?.text ?? $0["F"]?.text }
    }

    // MARK: Streams

    func isFile(_ number: Int, _ dictionary: PDFDictionary) -> Bool {
        files[number] != nil || dictionary["Type"]?.name == "EmbeddedFile"
    }

    func isScript(_ number: Int) -> Bool { scripts.contains(number) }

    mutating func takeFile(_ number: Int, _ bytes: ArraySlice<UInt8>) {
        let name = files[number] ?? ""
        if name.isEmpty { contents.note(.pdfEmbeddedFile, "") }
        contents.add(name, bytes)
    }

    mutating func takeScript(_ bytes: ArraySlice<UInt8>) { contents.note(.pdfScript, bytes.prefix(200).latin) }

    /// What only all objects together tell: whether that which is done first is more than a place to turn to.
    mutating func finish() {
        if !scripts.isEmpty, !contents.findings.contains(where: { $0.identifier == FindingKind.pdfScript.identifier }) {
            contents.note(.pdfScript, "")
        }
        for object in opening {
            if let kind = actions[object] { contents.note(.pdfStartsItself, kind) }
        }
    }
}
