import Mail

/// Reads TOML 1.0 (https://toml.io/en/v1.0.0) into values that know their lines.
///
/// The bytes are known to be UTF-8 without controls but tabs and line ends. Every level, key and value is counted
/// against the limits before it is looked at. Behind a statement that is wrong the reading goes on (`recover`); a limit
/// ends it.
struct TOMLReader {
    let bytes: [UInt8]
    let limits: ConfigurationLimits
    var position = 0
    var line = 1
    var lineStart = 0
    private var count = 0

    static func document(of bytes: [UInt8], limits: ConfigurationLimits) -> TOMLDocument {
        var reader = TOMLReader(bytes: bytes, limits: limits)
        return reader.document()
    }

    private init(bytes: [UInt8], limits: ConfigurationLimits) {
        self.bytes = bytes
        self.limits = limits
    }

    private mutating func document() -> TOMLDocument {
        let root = TOMLBranch(.head, line: 1)
        var result = TOMLDocument()
        var place = (table: root, names: [String]())
        while true {
            skipVoid()
            guard let byte = peek(), result.stops.count < limits.problemsMax else { break }
            let beginning = self
            let isHead = byte == UInt8(ascii: "[")
            // What follows a head that is wrong belongs to no table.
            if isHead { place = (TOMLBranch(.head, line: line), []) }
            do throws(TOMLStop) {
                if isHead {
                    place = try head(of: root)
                } else {
                    try pair(into: place.table, named: place.names, depth: place.names.count)
                }
                try endOfLine()
            } catch {
                // Where a head is missing, others may only seem to be there twice.
                if !isHead || result.isComplete || !error.isDuplicate { result.stops.append(error) }
                if isHead, !error.isDuplicate { result.isComplete = false }
                if recover(from: error, beginning: beginning) { continue }
                result.isComplete = false
                break
            }
        }
        result.isComplete = result.isComplete && peek() == nil
        result.content = root.content
        return result
    }

    /// `[a.b]` or `[[a.b]]`.
    private mutating func head(of root: TOMLBranch) throws(TOMLStop) -> (TOMLBranch, [String]) {
        position += 1
        let isArray = take(UInt8(ascii: "["))
        let keys = try keys(depth: 0)
        guard take(UInt8(ascii: "]")), !isArray || take(UInt8(ascii: "]")) else { throw stop(.unclosedHead) }
        do { return (try root.open(keys[...], isArray: isArray, line: line), keys) } catch {
            throw TOMLStop(line: line, key: keys, problem: .duplicateKey(firstLine: error.line))
        }
    }

    /// `a.b = value`.
    private mutating func pair(into table: TOMLBranch, named names: [String], depth: Int) throws(TOMLStop) {
        let start = line
        let keys = try keys(depth: depth)
        guard let last = keys.last else { throw stop(.noKey) }
        var target = table
        var duplicate: Int?
        do {
            target = try table.dotted(keys.dropLast(), line: start)
            duplicate = target.line(of: last)
        } catch { duplicate = error.line }
        if let duplicate {
            throw TOMLStop(line: start, key: names + keys, problem: .duplicateKey(firstLine: duplicate))
        }
        guard take(UInt8(ascii: "=")) else { throw stop(.noEquals) }
        skipBlanks()
        target.set(last, try value(depth: depth + keys.count, names: names + keys))
    }

    private mutating func value(depth: Int, names: [String]) throws(TOMLStop) -> ConfigurationNode {
        try check(depth: depth)
        let start = line
        let content: ConfigurationNode.Content
        switch peek() {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): content = .string(try string(mayBeLong: true))
        case UInt8(ascii: "["): content = .array(try array(depth: depth, names: names))
        case UInt8(ascii: "{"): content = .table(try inlineTable(depth: depth, names: names))
        default: content = try plain()
        }
        return ConfigurationNode(line: start, content: content)
    }

    private mutating func array(depth: Int, names: [String]) throws(TOMLStop) -> [ConfigurationNode] {
        position += 1
        var elements: [ConfigurationNode] = []
        while true {
            skipVoid()
            if take(UInt8(ascii: "]")) { return elements }
            guard peek() != nil else { throw stop(.unclosedList) }
            elements.append(try value(depth: depth + 1, names: names))
            skipVoid()
            if take(UInt8(ascii: ",")) { continue }
            guard take(UInt8(ascii: "]")) else { throw stop(.unclosedList) }
            return elements
        }
    }

    /// `{ a = 1, b = 2 }`, which stands on one line and is complete with its bracket.
    private mutating func inlineTable(
        depth: Int,
        names: [String]
    ) throws(TOMLStop) -> [String: ConfigurationNode] {
        position += 1
        let table = TOMLBranch(.head, line: line)
        skipBlanks()
        if take(UInt8(ascii: "}")) { return [:] }
        while true {
            skipBlanks()
            try pair(into: table, named: names, depth: depth)
            skipBlanks()
            if take(UInt8(ascii: ",")) { continue }
            guard take(UInt8(ascii: "}")) else { throw stop(.unclosedTable) }
            return table.content
        }
    }

    /// The names of a dotted key, with the blanks around them.
    private mutating func keys(depth: Int) throws(TOMLStop) -> [String] {
        var keys: [String] = []
        repeat {
            skipBlanks()
            try check(depth: depth + keys.count + 1)
            if peek() == UInt8(ascii: "\"") || peek() == UInt8(ascii: "'") {
                keys.append(try string(mayBeLong: false))
            } else {
                let start = position
                while let byte = peek(), Self.isBareKey(byte) { position += 1 }
                if position == start { throw stop(.noKey) }
                keys.append(text(from: start))
            }
            skipBlanks()
        } while take(ASCII.dot)
        return keys
    }

    private mutating func check(depth: Int) throws(TOMLStop) {
        count += 1
        if depth > limits.depthMax {
            throw TOMLStop(line: line, problem: .tooDeep(depthMax: limits.depthMax))
        }
        if count > limits.countMax { throw TOMLStop(line: line, problem: .tooMany(countMax: limits.countMax)) }
    }

    private static func isBareKey(_ byte: UInt8) -> Bool {
        byte.isLetter || byte.isDigit || byte == ASCII.hyphen || byte == ASCII.underscore
    }
}
