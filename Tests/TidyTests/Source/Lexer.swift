/// Tells code from comments and string literals: nested comments, raw and multi-line strings, interpolations.
/// Regular-expression literals between bare slashes are not known to it; the house does not use them.
struct Lexer {
    private let bytes: [UInt8]
    private var index = 0
    private var line = 1
    private(set) var masked: [UInt8]
    private(set) var literals: [SourceFile.Literal] = []

    private static let quote: UInt8 = 0x22
    private static let hash: UInt8 = 0x23
    private static let open: UInt8 = 0x28
    private static let close: UInt8 = 0x29
    private static let star: UInt8 = 0x2A
    private static let slash: UInt8 = 0x2F
    private static let backslash: UInt8 = 0x5C

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        masked = bytes
    }

    mutating func run() { code(interpolated: false) }

    private func peek(_ distance: Int = 0) -> UInt8 {
        index + distance < bytes.count ? bytes[index + distance] : 0
    }

    private mutating func skip() {
        if bytes[index] == 0x0A { line += 1 }
        index += 1
    }

    private mutating func blank() {
        if bytes[index] != 0x0A { masked[index] = 0x20 }
        skip()
    }

    private mutating func code(interpolated: Bool) {
        var depth = 0
        while index < bytes.count {
            switch (peek(), peek(1)) {
            case (Self.slash, Self.slash):
                while index < bytes.count, peek() != 0x0A { blank() }
            case (Self.slash, Self.star): comment()
            case (Self.quote, _), (Self.hash, Self.quote), (Self.hash, Self.hash): string()
            case (Self.open, _):
                depth += 1
                skip()
            case (Self.close, _):
                depth -= 1
                skip()
                if interpolated, depth < 0 { return }
            default: skip()
            }
        }
    }

    private mutating func comment() {
        var depth = 0
        repeat {
            switch (peek(), peek(1)) {
            case (Self.slash, Self.star):
                depth += 1
                blank()
            case (Self.star, Self.slash):
                depth -= 1
                blank()
            default: break
            }
            blank()
        } while depth > 0 && index < bytes.count
    }

    private mutating func string() {
        var hashes = 0
        while peek() == Self.hash {
            hashes += 1
            skip()
        }
        guard peek() == Self.quote else { return }
        let first = line
        let isMultiline = peek(1) == Self.quote && peek(2) == Self.quote
        for _ in 0..<(isMultiline ? 3 : 1) { skip() }
        var content: [UInt8] = []
        while index < bytes.count {
            if ends(isMultiline, hashes) {
                for _ in 0..<((isMultiline ? 3 : 1) + hashes) { skip() }
                break
            }
            guard peek() == Self.backslash, (0..<hashes).allSatisfy({ peek($0 + 1) == Self.hash }) else {
                content.append(peek())
                blank()
                continue
            }
            for _ in 0...hashes { blank() }
            guard index < bytes.count else { break }
            if peek() == Self.open {
                skip()
                code(interpolated: true)
            } else {
                blank()
            }
        }
        literals.append(SourceFile.Literal(line: first, text: String(decoding: content, as: UTF8.self)))
    }

    private func ends(_ isMultiline: Bool, _ hashes: Int) -> Bool {
        let quotes = isMultiline ? 3 : 1
        return (0..<quotes).allSatisfy { peek($0) == Self.quote }
            && (0..<hashes).allSatisfy { peek(quotes + $0) == Self.hash }
    }
}
