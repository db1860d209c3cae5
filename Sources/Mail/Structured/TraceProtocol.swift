/// The protocol names of the `with` clause (RFC 3848, RFC 6531 section 3.7.3, and what is used without being
/// registered).
enum TraceProtocol {
    /// The registered name in a word: "esmtps", "local-esmtps", "ESMTP-TLS", "SMTPSVC", "HTTPREST".
    static func name(of word: ArraySlice<UInt8>) -> String? {
        var letters = word.prefix { $0 != UInt8(ascii: "/") }.map { $0 >= 0x61 && $0 <= 0x7A ? $0 & 0xDF : $0 }[...]
        if letters.starts(with: "LOCAL-".utf8) { letters = letters.dropFirst(6) }
        let text = letters.text
        return known.contains(text) ? text : spellings[text]
    }

    private static let known: Set<String> = [
        "SMTP", "ESMTP", "ESMTPA", "ESMTPS", "ESMTPSA", "SMTPS", "SMTPA", "SMTPSA", "LMTP", "LMTPA", "LMTPS", "LMTPSA",
        "UTF8SMTP", "UTF8SMTPA", "UTF8SMTPS", "UTF8SMTPSA", "UTF8LMTP", "UTF8LMTPA", "UTF8LMTPS", "UTF8LMTPSA", "MMS",
        "HTTP", "HTTPS", "IMAP", "POP3", "LOCAL",
    ]

    private static let spellings = [
        "ESMTP-TLS": "ESMTPS", "BSMTP": "SMTP", "SMTPSVC": "SMTP", "HTTPREST": "HTTP", "ESMTP-SA": "ESMTPSA",
        "ASMTP": "ESMTPA", "HTTPU": "HTTP",
    ]
}
