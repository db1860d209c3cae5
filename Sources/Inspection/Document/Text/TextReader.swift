import Mail

/// Gathers the text of XML parts: letters of paragraphs, cells of tables.
struct TextReader {
    private var output: [UInt8] = []
    /// What cells refer to by number.
    private var shared: [[UInt8]] = []
    private var isShared = false
    private var isLetters = false
    private var isIndex = false
    private var current: [UInt8] = []

    /// OpenDocument has its letters in paragraphs, the others in elements of their own.
    private let isOpenDocument: Bool

    init(isOpenDocument: Bool) { self.isOpenDocument = isOpenDocument }

    private static let textMax = 32 << 20
    private static let sharedMax = 1_000_000

    var text: String { output.text }

    mutating func read(_ part: ArraySlice<UInt8>, isTable: Bool) {
        var scanner = XMLScanner(part)
        while let event = scanner.next(), output.count < Self.textMax {
            switch event {
            case .open(let tag): open(tag, isTable)
            case .close(let name): close(name, isTable)
            case .text(let text): if isLetters { current += XMLText.decodedBytes(text) }
            }
        }
        breakLine()
    }

    private mutating func open(_ tag: XMLTag, _ isTable: Bool) {
        if tag.is("sst") { isShared = true }
        if tag.is("tab") || tag.is("table-cell") { output.append(ASCII.tab) }
        if tag.is("br") || tag.is("cr") || tag.is("line-break") { output.append(ASCII.lineFeed) }
        if tag.is("s"), tag.isEmpty { output.append(ASCII.space) }
        if isTable, tag.is("c") { isIndex = tag.attribute("t") == "s" }
        guard !tag.isEmpty else { return }
        let isParagraph = tag.is("p") || tag.is("h") || tag.is("span") || tag.is("a")
        if isOpenDocument ? isParagraph : tag.is("t") || isTable && tag.is("v") {
            flush()
            isLetters = true
        }
    }

    private mutating func close(_ name: ArraySlice<UInt8>, _ isTable: Bool) {
        if isTable, name.equals(ignoringCase: "v") {
            // A number of more digits than there are texts is a number.
            let index = isIndex ? Int(current.text) : nil
            if let index, shared.indices.contains(index) { current = shared[index] }
            flush()
            output.append(ASCII.tab)
            isLetters = false
        } else if name.equals(ignoringCase: "t") {
            if !isShared { flush() }
            isLetters = false
        } else if name.equals(ignoringCase: "si") {
            if shared.count < Self.sharedMax { shared.append(current) }
            current = []
        } else if name.equals(ignoringCase: "sst") {
            isShared = false
        } else if name.equals(ignoringCase: "p") || name.equals(ignoringCase: "h") || name.equals(ignoringCase: "row") {
            flush()
            isLetters = false
            breakLine()
        }
    }

    private mutating func flush() {
        if isShared { return }
        output += current
        current = []
    }

    private mutating func breakLine() {
        while let last = output.last, last == ASCII.tab { output.removeLast() }
        if !output.isEmpty, output.last != ASCII.lineFeed { output.append(ASCII.lineFeed) }
    }
}
