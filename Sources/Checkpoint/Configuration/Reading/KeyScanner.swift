import Mail

/// Walks over a TOML file (version 1.0) and notes where keys begin. It decides nothing about values.
struct KeyScanner {
    private(set) var index = KeyIndex()
    let bytes: [UInt8]
    private let limits: ConfigurationLimits
    var position = 0
    var line = 1
    private var count = 0

    init(_ bytes: [UInt8], _ limits: ConfigurationLimits) {
        self.bytes = bytes
        self.limits = limits
    }

    mutating func scan() throws(KeyLines.Stop) {
        var table: [KeyLines.Step] = []
        while true {
            try skipVoid()
            guard let byte = peek() else { return }
            if byte == Self.openBracket {
                table = try head()
            } else {
                try pair(below: table, depth: table.count)
            }
            try endOfLine()
        }
    }

    /// `[a.b]` or `[[a.b]]`.
    private mutating func head() throws(KeyLines.Stop) -> [KeyLines.Step] {
        let start = line
        position += 1
        let isArray = take(Self.openBracket)
        let keys = try keys(depth: 0)
        guard take(Self.closeBracket), !isArray || take(Self.closeBracket) else { throw stop() }
        do { return try index.open(keys, isArray: isArray, line: start) } catch {
            throw stop(.duplicateKey(firstLine: error.line), keys)
        }
    }

    /// `a.b = value`.
    private mutating func pair(below table: [KeyLines.Step], depth: Int) throws(KeyLines.Stop) {
        let start = line
        let keys = try keys(depth: depth)
        guard take(UInt8(ascii: "=")) else { throw stop() }
        let path: [KeyLines.Step]
        do { path = try index.add(keys, below: table, line: start) } catch {
            throw stop(.duplicateKey(firstLine: error.line), Self.names(table) + keys)
        }
        skipBlanks()
        try value(at: path)
    }

    private mutating func value(at path: [KeyLines.Step]) throws(KeyLines.Stop) {
        try check(depth: path.count)
        switch peek() {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): _ = try string(mayBeLong: true)
        case Self.openBracket: try array(at: path)
        case UInt8(ascii: "{"): try inlineTable(at: path)
        default: try bare()
        }
    }

    private mutating func array(at path: [KeyLines.Step]) throws(KeyLines.Stop) {
        position += 1
        var number = 0
        while true {
            try skipVoid()
            if take(Self.closeBracket) { return }
            let element = path + [.index(number)]
            try check(depth: element.count)
            index.add(element: element, line: line)
            try value(at: element)
            number += 1
            try skipVoid()
            if take(UInt8(ascii: ",")) { continue }
            guard take(Self.closeBracket) else { throw stop() }
            return
        }
    }

    private mutating func inlineTable(at path: [KeyLines.Step]) throws(KeyLines.Stop) {
        position += 1
        skipBlanks()
        if take(UInt8(ascii: "}")) { return }
        while true {
            skipBlanks()
            try pair(below: path, depth: path.count)
            skipBlanks()
            if take(UInt8(ascii: ",")) { continue }
            guard take(UInt8(ascii: "}")) else { throw stop() }
            return
        }
    }

    /// Numbers, truth values and times: up to whatever ends them.
    private mutating func bare() throws(KeyLines.Stop) {
        let start = position
        while let byte = peek(), !Self.endsBare.contains(byte) { position += 1 }
        if position == start { throw stop() }
    }

    /// The names of a dotted key, with the blanks around them.
    private mutating func keys(depth: Int) throws(KeyLines.Stop) -> [String] {
        var keys: [String] = []
        repeat {
            skipBlanks()
            try check(depth: depth + keys.count + 1)
            if peek() == UInt8(ascii: "\"") || peek() == UInt8(ascii: "'") {
                keys.append(try string(mayBeLong: false))
            } else {
                let start = position
                while let byte = peek(), Self.isBareKey(byte) { position += 1 }
                if position == start { throw stop() }
                keys.append(String(decoding: bytes[start..<position], as: UTF8.self))
            }
            skipBlanks()
        } while take(ASCII.dot)
        return keys
    }

    private mutating func check(depth: Int) throws(KeyLines.Stop) {
        count += 1
        if depth > limits.depthMax { throw stop(.tooDeep(depthMax: limits.depthMax)) }
        if count > limits.countMax { throw stop(.tooMany(countMax: limits.countMax)) }
    }

    func stop(_ problem: ConfigurationProblem? = nil, _ keys: [String] = []) -> KeyLines.Stop {
        KeyLines.Stop(line: line, offset: position, key: keys, problem: problem)
    }

    private static func names(_ path: [KeyLines.Step]) -> [String] {
        path.compactMap { if case .key(let name) = $0 { name } else { nil } }
    }

    private static let openBracket = UInt8(ascii: "[")
    private static let closeBracket = UInt8(ascii: "]")
    private static let endsBare: Set<UInt8> = [
        UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "#"), 0x0A, 0x0D,
    ]

    private static func isBareKey(_ byte: UInt8) -> Bool {
        byte.isLetter || byte.isDigit || byte == ASCII.hyphen || byte == ASCII.underscore
    }
}
