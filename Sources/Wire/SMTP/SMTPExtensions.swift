import Mail

/// What a server offers in its reply to EHLO or LHLO (RFC 5321 section 4.1.1.1), as far as we use it.
public struct SMTPExtensions: Sendable, Hashable {
    public var startTLS = false
    public var pipelining = false
    public var eightBitMIME = false
    public var smtpUTF8 = false
    /// The largest message in bytes; 0 where no size is named, nil where SIZE is not offered (RFC 1870).
    public var size: Int?
    /// The mechanisms of AUTH in upper case (RFC 4954).
    public var authentication: Set<String> = []

    public init() {}

    /// From the lines of the reply; the first is the greeting.
    public init(_ reply: SMTPReply) {
        for line in reply.lines.dropFirst() { read(Array(line.utf8)) }
    }

    private mutating func read(_ line: [UInt8]) {
        // "AUTH=LOGIN" is what very old servers write.
        let plain = line.map { $0 == ASCII.equals ? ASCII.space : $0 }
        let words = plain.split(separator: ASCII.space).map(Self.uppercased)
        switch words.first {
        case "STARTTLS": startTLS = true
        case "PIPELINING": pipelining = true
        case "8BITMIME": eightBitMIME = true
        case "SMTPUTF8": smtpUTF8 = true
        case "SIZE": size = words.dropFirst().first.flatMap { Int($0) }.map { max(0, $0) } ?? 0
        case "AUTH": authentication.formUnion(words.dropFirst())
        default: break
        }
    }

    private static func uppercased(_ word: ArraySlice<UInt8>) -> String {
        String(decoding: word.map { (0x61...0x7A).contains($0) ? $0 & 0xDF : $0 }, as: UTF8.self)
    }
}
