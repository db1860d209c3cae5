import Mail

/// A field of tags under construction: a signature, written once without its `b=` to be hashed, then with it.
struct SignatureField {
    /// Where a value may be broken into lines.
    enum Breaks {
        case nowhere
        case behindColons
        case anywhere
    }

    private struct Tag {
        let name: String
        let value: [UInt8]
        let breaks: Breaks
    }

    let name: String
    private var tags: [Tag] = []
    /// Columns of a line; `Int.max` for a field in one line.
    private let columns: Int

    init(name: String, columns: Int = 78) {
        self.name = name
        self.columns = columns
    }

    mutating func add(_ name: String, _ value: some Sequence<UInt8>, _ breaks: Breaks = .nowhere) {
        tags.append(Tag(name: name, value: Array(value), breaks: breaks))
    }

    mutating func add(_ name: String, _ value: String, _ breaks: Breaks = .nowhere) {
        add(name, value.utf8, breaks)
    }

    /// A number of seconds.
    mutating func add(_ name: String, seconds: Int64) { add(name, String(seconds)) }

    /// The names in `h=`.
    var signedNames: [ArraySlice<UInt8>] {
        guard let tag = tags.first(where: { $0.name == "h" }) else { return [] }
        return tag.value.split(separator: ASCII.colon).map(\.trimmed)
    }

    /// Orders the tags by name, as the ARC test suite wants them.
    mutating func sort() { tags.sort { $0.name < $1.name } }

    /// Puts `b=` last, as most signers do.
    mutating func moveSignatureToEnd() {
        tags = tags.filter { $0.name != "b" } + tags.filter { $0.name == "b" }
    }

    /// The field with its line break. Whatever follows `b=` begins on a new line, so that no other byte depends on the
    /// signature.
    func bytes(signature: [UInt8]) -> [UInt8] {
        var writer = Writer(columns: columns)
        writer.bytes = Array(name.utf8) + [ASCII.colon]
        writer.column = writer.bytes.count
        for index in tags.indices {
            let tag = tags[index]
            let isSignature = tag.name == "b"
            let value = isSignature ? Base64.encode(signature) : tag.value
            let end: [UInt8] = index == tags.count - 1 ? [] : [ASCII.semicolon]
            writer.begin(Array(tag.name.utf8) + [ASCII.equals], value, end, isSignature ? .anywhere : tag.breaks)
            if isSignature { writer.mustBreak = true }
        }
        return writer.bytes + [ASCII.carriageReturn, ASCII.lineFeed]
    }

    private struct Writer {
        let columns: Int
        var bytes: [UInt8] = []
        var column = 0
        var mustBreak = false

        mutating func begin(_ name: [UInt8], _ value: [UInt8], _ end: [UInt8], _ breaks: Breaks) {
            let whole = name.count + value.count + end.count
            let least = breaks == .nowhere ? whole : name.count + 8
            if mustBreak || column > columns - 1 - least {
                breakLine()
            } else {
                bytes.append(ASCII.space)
                column += 1
            }
            mustBreak = false
            write(name[...])
            switch breaks {
            case .nowhere: write(value[...])
            case .behindColons: writeNames(value)
            case .anywhere: writeChopped(value)
            }
            write(end[...])
        }

        private mutating func write(_ text: ArraySlice<UInt8>) {
            bytes += text
            column += text.count
        }

        private mutating func breakLine() {
            bytes += [ASCII.carriageReturn, ASCII.lineFeed, ASCII.tab]
            column = 1
        }

        private mutating func writeNames(_ value: [UInt8]) {
            var rest = value[...]
            while !rest.isEmpty {
                let end = rest.firstIndex(of: ASCII.colon).map { $0 + 1 } ?? rest.endIndex
                let name = rest[..<end]
                if name.count < columns - 1 - column || column <= 3 {
                    write(name)
                } else {
                    breakLine()
                    write(name)
                }
                rest = rest[end...]
            }
        }

        private mutating func writeChopped(_ value: [UInt8]) {
            var rest = value[...]
            while !rest.isEmpty {
                if column >= columns - 1 { breakLine() }
                let piece = rest.prefix(columns - 1 - column)
                write(piece)
                rest = rest.dropFirst(piece.count)
            }
        }
    }
}
