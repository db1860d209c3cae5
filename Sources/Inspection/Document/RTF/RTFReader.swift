import Mail

/// Reads RTF: objects, templates and fields, as Word reads it and not as the specification has it.
struct RTFReader {
    /// What the text of a group is for.
    private enum Destination {
        case text, objectData, objectClass, template, instruction
    }

    private var contents = FileContents()
    private let charsets: CharsetDecoder
    private var groups: [Destination] = [.text]
    /// Groups beyond the depth that is kept.
    private var deeper = 0
    private var data: [UInt8] = []
    private var high: UInt8?
    private var className: [UInt8] = []
    private var template: [UInt8] = []
    private var instruction: [UInt8] = []
    private var updates = false
    private var foreign = 0
    private var objects = 0
    private var isBeyondLimits = false

    /// No writer comes near; LibreOffice needs minutes for some ten thousand.
    private static let depthMax = 1_000
    private static let objectsMax = 1_000
    private static let textMax = 65_536

    static func read(_ input: FileInput, _ budget: inout OpeningBudget) -> FileContents {
        var reader = RTFReader(charsets: input.charsets)
        // Word asks for no more than "{\rt"; everybody writes "{\rtf1".
        if !input.bytes.prefix(64).trimmed.stands("{\\rtf1", at: 0) { reader.contents.note(.rtfObscured) }
        reader.scan(input.bytes, &budget)
        if reader.isBeyondLimits {
            reader.contents.state = .limited
            reader.contents.note(.openingStopped, input.name)
        }
        return reader.contents
    }

    private init(charsets: CharsetDecoder) { self.charsets = charsets }

    private mutating func scan(_ bytes: ArraySlice<UInt8>, _ budget: inout OpeningBudget) {
        var scanner = RTFScanner(bytes)
        while let token = scanner.next() {
            switch token {
            case .open: open()
            case .close: close()
            case .ignorable: continue
            case .word(let word, _): take(word)
            case .character(let byte): take(byte)
            case .binary(let run): if destination == .objectData { data += run }
            }
        }
        finishObject()
        finishTexts()
    }

    private var destination: Destination { groups.last ?? .text }

    private mutating func open() {
        if groups.count >= Self.depthMax {
            isBeyondLimits = true
            return deeper &+= 1
        }
        groups.append(destination)
    }

    private mutating func close() {
        if deeper > 0 { return deeper &-= 1 }
        let ended = groups.count > 1 ? groups.removeLast() : .text
        guard ended != destination else { return }
        if ended == .objectData { finishObject() }
        if ended == .template || ended == .instruction { finishTexts() }
    }

    private mutating func become(_ destination: Destination) {
        groups[groups.count &- 1] = destination
    }

    private mutating func take(_ word: [UInt8]) {
        switch word.text {
        case "objdata": become(.objectData)
        case "objclass": become(.objectClass)
        case "template": become(.template)
        case "fldinst": become(.instruction)
        case "objupdate": updates = true
        case "objautlink", "objlink": contents.note(.externalObject, "link", "")
        case "objocx": contents.note(.activeX, className.text)
        // Within the data Word passes over them; nobody but attackers writes any.
        default: if destination == .objectData { foreign &+= 1 }
        }
    }

    private mutating func take(_ byte: UInt8) {
        switch destination {
        case .text: break
        case .objectData:
            if let value = byte.hexValue {
                if let first = high {
                    data.append(first &<< 4 | value)
                    high = nil
                } else {
                    high = value
                }
            } else if !byte.isWhitespace {
                foreign &+= 1
            }
        case .objectClass: if className.count < Self.textMax { className.append(byte) }
        case .template: if template.count < Self.textMax { template.append(byte) }
        case .instruction: if instruction.count < Self.textMax { instruction.append(byte) }
        }
    }

    private mutating func finishObject() {
        guard !data.isEmpty else { return }
        objects &+= 1
        if objects > Self.objectsMax { isBeyondLimits = true }
        RTFObject.read(data[...], className: className.trimmed.text, charsets, into: &contents)
        if updates { contents.note(.rtfUpdatesObject, className.trimmed.text) }
        if foreign > 0 { contents.note(.rtfObscured) }
        (data, high, className, updates, foreign) = ([], nil, [], false, 0)
    }

    private mutating func finishTexts() {
        let target = charsets.guess(template.trimmed)
        if !target.isEmpty { ExternalTarget.note(kind: "attachedtemplate", target, into: &contents) }
        if !instruction.isEmpty { FieldInstructions.inspect(charsets.guess(instruction[...]), into: &contents) }
        template = []
        instruction = []
    }
}

extension [UInt8] {
    fileprivate var trimmed: ArraySlice<UInt8> { self[...].trimmed }
}
