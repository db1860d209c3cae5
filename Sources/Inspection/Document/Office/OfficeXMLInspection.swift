import Mail

/// Goes through one XML part of an Office document (or through a whole one in a single XML file) and notes whatever is
/// more than text: fields, links to elsewhere, objects, controls, macro sheets.
struct OfficeXMLInspection {
    /// A file written into the XML as base64, by its name.
    struct Binary {
        var name: String
        var bytes: [UInt8]
    }

    private(set) var binaries: [Binary] = []
    /// The path of the part; of one in a flat package it is told on the way.
    private var part: String
    private var fields = FieldInstructions()
    private var macroSheet: ExcelMacroInspection?
    /// The name under which the binary data that follow belong.
    private var binaryName = ""
    private var collecting: Collected?
    private var collected: [UInt8] = []
    private var definedName = ""

    /// What the text of an element is gathered for.
    private enum Collected {
        case instruction, formula, binary, definedName
    }

    private static let collectedMax = 64 << 20

    init(part: String) {
        self.part = part
        if Self.isMacroSheet(part) { macroSheet = ExcelMacroInspection(sheet: FileNameParts(part).base) }
    }

    mutating func read(_ bytes: ArraySlice<UInt8>, into contents: inout FileContents) {
        var scanner = XMLScanner(bytes)
        while let event = scanner.next() {
            switch event {
            case .open(let tag): open(tag, &contents)
            case .close(let name): close(name, &contents)
            case .text(let text):
                guard collecting != nil, collected.count &+ text.count <= Self.collectedMax else { continue }
                collected.append(contentsOf: text)
            }
        }
        fields.finish(into: &contents)
        macroSheet?.finish(into: &contents)
    }

    private static func isMacroSheet(_ part: String) -> Bool {
        let path = part.lowercased()
        return !path.hasSuffix(".rels") && path.contains("macrosheets/") || path.contains("intlmacrosheet")
    }

    // MARK: Elements

    private mutating func open(_ tag: XMLTag, _ contents: inout FileContents) {
        if tag.is("relationship") {
            ExternalTarget.read(tag, into: &contents)
        } else if tag.is("instrtext") || tag.is("delinstrtext") {
            if !tag.isEmpty { collect(.instruction) }
        } else if tag.is("fldchar") {
            fields.mark(tag.attribute("fldCharType") ?? "", into: &contents)
        } else if tag.is("fldsimple") {
            fields.whole(tag.attribute("instr") ?? "", into: &contents)
        } else if tag.is("f") {
            if !tag.isEmpty { collect(.formula) }
        } else if tag.is("definedname") {
            definedName = tag.attribute("name") ?? ""
            if !tag.isEmpty { collect(.definedName) }
        } else if tag.is("part") {
            part = tag.attribute("name") ?? part
            binaryName = part
        } else if tag.is("bindata") || tag.is("binarydata") {
            binaryName = tag.attribute("name") ?? binaryName
            if !tag.isEmpty { collect(.binary) }
        } else {
            openRare(tag, &contents)
        }
    }

    private mutating func openRare(_ tag: XMLTag, _ contents: inout FileContents) {
        if tag.is("ddelink") {
            contents.note(.dde, "\(tag.attribute("ddeService") ?? "")|\(tag.attribute("ddeTopic") ?? "")")
        } else if tag.is("oleobject") || tag.is("oleobj") {
            let program = tag.attribute("progId") ?? ""
            contents.note(EmbeddedObjects.isOldEquation(program) ? .equationEditor : .embeddedObject, program)
        } else if tag.is("ocx") || tag.is("control") {
            contents.note(.activeX, tag.attribute("classid") ?? tag.attribute("name") ?? "")
        } else if tag.is("attachedtemplate"), let target = tag.attribute("val") {
            ExternalTarget.note(kind: "attachedtemplate", target, into: &contents)
        } else if tag.is("sheet") {
            noteSheet(tag, &contents)
        } else if let action = tag.attribute(in: "hlinkclick", "hlinkhover", named: "action") {
            noteAction(action, &contents)
        } else if tag.is("crn") || tag.is("cell"), let formula = tag.attribute("Formula") {
            if let command = DDECommand.inFormula(formula) { contents.note(.dde, command) }
        }
    }

    private mutating func close(_ name: ArraySlice<UInt8>, _ contents: inout FileContents) {
        guard let purpose = collecting else { return }
        let ends: Bool =
            switch purpose {
            case .instruction: name.equals(ignoringCase: "instrtext") || name.equals(ignoringCase: "delinstrtext")
            case .formula: name.equals(ignoringCase: "f")
            case .binary: name.equals(ignoringCase: "bindata") || name.equals(ignoringCase: "binarydata")
            case .definedName: name.equals(ignoringCase: "definedname")
            }
        guard ends else { return }
        collecting = nil
        switch purpose {
        case .instruction: fields.add(XMLText.decoded(collected[...]))
        case .binary:
            binaries.append(Binary(name: binaryName, bytes: Array(Base64.decode(collected[...]).bytes)))
        case .formula: noteFormula(XMLText.decoded(collected[...]), &contents)
        case .definedName: noteDefinedName(XMLText.decoded(collected[...]), &contents)
        }
        collected = []
    }

    private mutating func collect(_ purpose: Collected) {
        collecting = purpose
        collected = []
    }

    // MARK: What they mean

    private mutating func noteFormula(_ formula: String, _ contents: inout FileContents) {
        if macroSheet != nil { macroSheet?.add(formula: formula) }
        if let command = DDECommand.inFormula(formula) { contents.note(.dde, command) }
    }

    /// Names under which Excel starts macros by itself, often behind `_xlnm.` and in odd cases.
    private func noteDefinedName(_ formula: String, _ contents: inout FileContents) {
        if ExcelMacroInspection.startsItself(definedName) { contents.note(.excelMacroStartsItself, definedName) }
        if let command = DDECommand.inFormula(formula) { contents.note(.dde, command) }
    }

    private func noteSheet(_ tag: XMLTag, _ contents: inout FileContents) {
        // Whether it is one of macros only its relationship tells; that is noted with the part itself.
        guard let state = tag.attribute("state"), state.lowercased() == "veryhidden" else { return }
        contents.note(.sheetIsHidden, tag.attribute("name") ?? "")
    }

    /// Actions of PowerPoint (MS-OE376 part 4 section 2.1.1205): programs and macros run by a click or a touch.
    private func noteAction(_ action: String, _ contents: inout FileContents) {
        let small = action.lowercased()
        if small.utf8.starts(with: "ppaction://program".utf8) { contents.note(.externalObject, "program", action) }
        if small.utf8.starts(with: "ppaction://macro".utf8) { contents.note(.macroStartsItself, action) }
    }
}

extension XMLTag {
    /// The attribute, if the tag is one of two.
    fileprivate func attribute(in one: StaticString, _ other: StaticString, named name: StaticString) -> String? {
        self.is(one) || self.is(other) ? attribute(name) : nil
    }
}
