import Mail

/// The words of a module: what its procedures are called, which names it uses, and which texts it puts together.
///
/// Texts that are joined by `&` or `+` are one text, and `Chr(112)` is a text too: macros hide what they call by
/// cutting it into pieces.
package struct VBASource {
    /// Behind `Sub` and `Function`, in small letters.
    package private(set) var procedures: Set<String> = []
    /// Every name outside of texts and comments, in small letters, with how often it occurs.
    private(set) var names: [String: Int] = [:]
    /// Every text, joined, in small letters, one a line.
    package private(set) var texts: [UInt8] = []
    /// How often `Chr` and its kin make a character.
    private(set) var madeCharacters = 0
    /// The longest run of hexadecimal digits or base64 within a text.
    private(set) var longestCipher = 0
    /// Lines that are neither empty, comments nor attributes.
    private(set) var codeLines = 0

    private let bytes: [UInt8]
    private var position = 0
    private var previous = ""
    /// Whether the next text goes on with the one before.
    private var joins = false

    private static let namesMax = 20_000

    package init(_ source: [UInt8]) {
        bytes = source.lowercased
        readLines()
    }

    private mutating func readLines() {
        while position < bytes.count {
            skipBlanks()
            // Declarations alone are no macro.
            if isLine("attribute vb_") || isLine("rem ") || isLine("option ") {
                skipLine()
                continue
            }
            let isCode = position < bytes.count && bytes[position] != UInt8(ascii: "'") && !isBreak(bytes[position])
            readLine()
            if isCode { codeLines &+= 1 }
            skipBreak()
        }
    }

    private func isLine(_ word: StaticString) -> Bool { bytes[...].stands(word, at: position) }

    private mutating func skipBlanks() {
        while position < bytes.count, bytes[position].isBlank { position &+= 1 }
    }

    private mutating func skipLine() {
        while position < bytes.count, !isBreak(bytes[position]) { position &+= 1 }
        skipBreak()
    }

    private mutating func skipBreak() {
        while position < bytes.count, isBreak(bytes[position]) { position &+= 1 }
    }

    private func isBreak(_ byte: UInt8) -> Bool { byte == ASCII.lineFeed || byte == ASCII.carriageReturn }

    private mutating func readLine() {
        while position < bytes.count, !isBreak(bytes[position]) {
            let byte = bytes[position]
            if byte == UInt8(ascii: "'") {
                while position < bytes.count, !isBreak(bytes[position]) { position &+= 1 }
                return
            } else if byte == ASCII.quote {
                readText()
            } else if byte.isLetter || byte == ASCII.underscore || byte >= 0x80 {
                readName()
            } else {
                // A line that ends in "_" goes on in the next: names hold the underscore, so it is met with them.
                if byte != UInt8(ascii: "&"), byte != UInt8(ascii: "+"), !byte.isBlank { joins = false }
                if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "+") { joins = true }
                position &+= 1
            }
        }
    }

    /// A text; two quotes within it are one.
    private mutating func readText() {
        position &+= 1
        beginText()
        var cipher = 0
        while position < bytes.count, !isBreak(bytes[position]) {
            let byte = bytes[position]
            position &+= 1
            if byte == ASCII.quote {
                guard position < bytes.count, bytes[position] == ASCII.quote else { break }
                position &+= 1
            }
            cipher =
                byte.isLetter || byte.isDigit || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "/")
                ? cipher &+ 1 : 0
            longestCipher = max(longestCipher, cipher)
            texts.append(byte)
        }
        joins = false
    }

    private mutating func beginText() {
        if !joins { texts.append(ASCII.lineFeed) }
    }

    private mutating func readName() {
        let start = position
        while position < bytes.count {
            let byte = bytes[position]
            guard byte.isLetter || byte.isDigit || byte == ASCII.underscore || byte >= 0x80 else { break }
            position &+= 1
        }
        let name = bytes[start..<position].text
        if name == "_" { return }
        if previous == "sub" || previous == "function", procedures.count < Self.namesMax { procedures.insert(name) }
        if names.count < Self.namesMax || names[name] != nil { names[name, default: 0] &+= 1 }
        previous = name
        if name == "chr" || name == "chrw" || name == "chrb" { readMadeCharacter() } else { joins = false }
    }

    /// `Chr(112)`, `ChrW$(&H70)`: the character is part of a text.
    private mutating func readMadeCharacter() {
        madeCharacters &+= 1
        var ahead = position
        if ahead < bytes.count, bytes[ahead] == UInt8(ascii: "$") { ahead &+= 1 }
        guard ahead < bytes.count, bytes[ahead] == ASCII.openParenthesis else { return }
        ahead &+= 1
        let isHex = bytes[...].stands("&h", at: ahead)
        let digits = bytes[...].from(ahead &+ (isHex ? 2 : 0)).prefix(6).prefix {
            isHex ? $0.hexValue != nil : $0.isDigit
        }
        ahead &+= (isHex ? 2 : 0) &+ digits.count
        guard let code = UInt8(digits.text, radix: isHex ? 16 : 10), ahead < bytes.count else { return }
        beginText()
        texts.append(code.lowercased)
        if bytes[ahead] == ASCII.closeParenthesis { position = ahead &+ 1 }
        joins = false
    }
}
