import Mail

/// Rewrites one XML part: elements that belong to parts that are gone, fields that fetch or run something, names under
/// which macros start.
struct PartRewriter {
    private var editing: XMLEditing
    private let lost: Set<String>
    private let losses: Losses
    private(set) var removed: [String] = []
    /// The element that is being taken out whole.
    private var whole: Whole?
    /// Where the frame of a slide begins that is open.
    private var frame: Int?
    /// The formula or name that is open: where it begins, and its text.
    private var formula: (start: Int, text: [UInt8])?
    private var fields: [Field] = []

    /// What the workbook loses as a whole.
    struct Losses {
        /// Sheets of macros.
        var sheets = false
        /// Links to other workbooks.
        var books = false
    }

    private struct Whole {
        var name: [UInt8]
        var start: Int
        /// How many others of its name are open in it.
        var depth = 0
        /// A picture within that takes its place.
        var picture: Range<Int>?
        var pictureStart: Int?
    }

    /// A complex field: its instruction, and where it is written.
    private struct Field {
        var text = ""
        var places: [Range<Int>] = []
        var isResult = false
    }

    private static let fieldsMax = 64

    init(_ bytes: ArraySlice<UInt8>, lost: Set<String>, losses: Losses) {
        editing = XMLEditing(bytes)
        self.lost = lost
        self.losses = losses
    }

    /// nil if nothing had to be changed.
    mutating func edited() -> [UInt8]? {
        var scanner = XMLScanner(editing.bytes)
        var isInstruction = false
        while let event = scanner.next() {
            let range = scanner.start..<scanner.position
            switch event {
            case .open(let tag):
                if whole == nil { open(tag, range) } else { deepen(tag, range) }
                isInstruction = (tag.is("instrtext") || tag.is("delinstrtext")) && !tag.isEmpty
            case .close(let name):
                isInstruction = false
                close(name, range)
            case .text(let text):
                formula?.text += text
                // One that no mark opened is a field of its own.
                if isInstruction, fields.isEmpty { fields.append(Field()) }
                if isInstruction, !fields[fields.count &- 1].isResult {
                    fields[fields.count &- 1].text += XMLText.decoded(text)
                    fields[fields.count &- 1].places.append(range)
                }
            }
        }
        while let field = fields.popLast() { judge(field) }
        return editing.isChanged ? editing.edited() : nil
    }

    // MARK: Elements

    /// Elements that are nothing without the part they name.
    private static let dependent: Set<String> = [
        "externalreference", "sheet", "control", "oleobject", "oleobj", "attachedtemplate", "subdoc", "altchunk", "ocx",
        "sourcefilename", "externaldata", "wavaudiofile", "videofile", "audiofile", "quicktimefile", "snd", "frame",
        "legacydrawing",
    ]
    /// Elements that go whatever they name.
    private static let active: Set<String> = ["oleobjects", "controls", "ddelink", "olelink", "customcontrols"]

    private mutating func open(_ tag: XMLTag, _ range: Range<Int>) {
        let name = tag.name.lowercased.text
        let names = lostReferences(tag)
        if name == "graphicframe" { frame = range.lowerBound }
        if name == "oleobj", !names.isEmpty, let start = frame {
            // The frame is nothing without its object; the picture of the object stands in for it.
            take(name)
            whole = Whole(name: Array("graphicFrame".utf8), start: start)
            return
        }
        if Self.active.contains(name) || (Self.dependent.contains(name) && !names.isEmpty) || isForbidden(name, tag) {
            take(name)
            if tag.isEmpty {
                editing.replace(range)
            } else {
                whole = Whole(name: Array(tag.name), start: range.lowerBound)
            }
            return
        }
        if losses.books, !tag.isEmpty, name == "f" || name == "definedname" { formula = (range.lowerBound, []) }
        if name == "fldchar" { mark(tag.attribute("fldCharType") ?? "") }
        if name == "fldsimple", let instruction = tag.attribute("instr"), Self.isActive(instruction) {
            take("dde")
            drop("instr", of: range, by: "")
        }
        if let action = tag.attribute("action"), Self.isActive(action: action) {
            take("action")
            drop("action", of: range, by: "ppaction://noaction")
        }
        for reference in names { drop(reference, of: range, by: nil) }
        if tag.attribute("macro")?.isEmpty == false { drop("macro", of: range, by: "") }
    }

    /// Names that start macros, names of sheets that are gone, and calls of macros by buttons.
    private func isForbidden(_ name: String, _ tag: XMLTag) -> Bool {
        switch name {
        case "definedname":
            ExcelMacroInspection.startsItself(tag.attribute("name") ?? "") || tag.attribute("xlm") != nil
                || losses.sheets && tag.attribute("localSheetId") != nil
        case "oleobject": true
        // A list of nothing is malformed.
        case "externalreferences": losses.books
        default: false
        }
    }

    private mutating func deepen(_ tag: XMLTag, _ range: Range<Int>) {
        guard let open = whole, !tag.isEmpty else { return }
        if tag.name.elementsEqual(open.name) { whole?.depth &+= 1 }
        if tag.is("pic"), frame != nil, open.pictureStart == nil { whole?.pictureStart = range.lowerBound }
    }

    private mutating func close(_ name: ArraySlice<UInt8>, _ range: Range<Int>) {
        guard let open = whole else { return closeFormula(range) }
        if name.equals(ignoringCase: "pic"), let start = open.pictureStart, open.picture == nil {
            whole?.picture = start..<range.upperBound
        }
        guard name.elementsEqual(open.name) else { return }
        if open.depth > 0 {
            whole?.depth &-= 1
        } else {
            let picture = open.picture.flatMap { editing.bytes.run(at: $0.lowerBound, $0.count) } ?? []
            editing.replace(open.start..<range.upperBound, by: picture.text)
            whole = nil
            frame = nil
        }
    }

    /// Formulas that count on a workbook that is gone leave their last value.
    private mutating func closeFormula(_ range: Range<Int>) {
        guard let ended = formula else { return }
        formula = nil
        var isForeign = false
        for (index, byte) in ended.text.enumerated() where byte == ASCII.openBracket {
            isForeign = isForeign || ended.text[...].byte(at: index &+ 1)?.isDigit == true
        }
        if isForeign { editing.replace(ended.start..<range.upperBound) }
    }

    private mutating func take(_ what: String) {
        if !removed.contains(what) { removed.append(what) }
    }

    // MARK: Attributes

    /// Names of attributes that refer to relationships that are gone, with their prefixes.
    private func lostReferences(_ tag: XMLTag) -> [String] {
        guard !lost.isEmpty else { return [] }
        var result: [String] = []
        for name in ["id", "link", "embed", "href", "pict", "relid", "dm", "lo", "qs", "cs"] as [StaticString] {
            if let value = tag.attribute(name), lost.contains(value) { result.append("\(name)") }
        }
        return result
    }

    /// Replaces the value of an attribute, or takes the attribute out where the new value is nil.
    private mutating func drop(_ name: String, of range: Range<Int>, by value: String?) {
        guard let tag = editing.bytes.run(at: range.lowerBound, range.count),
            let place = XMLTag.place(of: name, in: tag)
        else { return }
        let shifted = (place.lowerBound &+ range.lowerBound)..<(place.upperBound &+ range.lowerBound)
        guard let value else { return editing.replace(shifted) }
        let key = editing.bytes.run(at: shifted.lowerBound, shifted.count)?.prefix { $0 != ASCII.equals } ?? []
        editing.replace(shifted, by: "\(key.text)=\"\(value)\"")
    }

    // MARK: Fields

    private mutating func mark(_ kind: String) {
        switch kind {
        case "begin": if fields.count < Self.fieldsMax { fields.append(Field()) }
        case "separate": if !fields.isEmpty { fields[fields.count &- 1].isResult = true }
        case "end":
            guard let ended = fields.popLast() else { return }
            judge(ended)
            // An outer field is spelled by inner ones: what they are written in belongs to both.
            guard !fields.isEmpty, !fields[fields.count &- 1].isResult else { return }
            fields[fields.count &- 1].text += FieldInstructions.yield(of: ended.text)
            fields[fields.count &- 1].places += ended.places
        default: break
        }
    }

    private mutating func judge(_ field: Field) {
        guard Self.isActive(field.text) else { return }
        take("dde")
        for place in field.places { editing.replace(place) }
    }

    private static func isActive(_ instruction: String) -> Bool {
        let words = FieldInstructions.words(instruction)
        guard let keyword = words.first?.uppercased() else { return false }
        switch keyword {
        case "DDE", "DDEAUTO", "LINK", "INCLUDETEXT", "IMPORT", "INCLUDE", "MACROBUTTON": return true
        case "INCLUDEPICTURE": return words.dropFirst().contains { ExternalTarget.isRemote($0) }
        default: return words.contains { ExternalTarget.isHandler($0) }
        }
    }

    private static func isActive(action: String) -> Bool {
        let small = action.lowercased()
        return ["ppaction://program", "ppaction://macro", "ppaction://ole"].contains {
            small.utf8.starts(with: $0.utf8)
        }
    }
}
