import Mail

/// What charset, fonts, time zone, mailer and header say about where and with what a message was made, held against
/// what its text says it is.
///
/// Each of these is harmless by itself, and normal in mail of partners abroad. So it is asked for only when there is a
/// lure, and never for known senders.
struct TraceInspection {
    private let content: MessageContent
    private let isJapanese: Bool
    private let tables: TraceTables
    private let date: DateTime?

    init(_ content: MessageContent, isJapanese: Bool, tables: TraceTables) {
        self.content = content
        self.isJapanese = isJapanese
        self.tables = tables
        let header = content.message.header
        date = header.first(named: "Date").flatMap { DateTime(parsing: header.value(of: $0)) }
    }

    var findings: [Finding] {
        let always = [dating, mailer, messageID, base64, rawHeader, author]
        let ofJapanese = isJapanese ? [charset, fonts, zone] : []
        return (ofJapanese + always).compactMap { $0 }
    }

    private var header: Header { content.message.header }

    // MARK: - Held against Japanese text

    private var charset: Finding? {
        for text in content.texts {
            guard let charset = text.charset, Self.isChinese(charset) else { continue }
            return Finding(.chineseCharset, at: .part(text.part.id), [charset])
        }
        for name in ["Subject", "From"] as [StaticString] {
            guard let field = header.first(named: name) else { continue }
            if let charset = Self.chineseWord(in: header.value(of: field)) {
                return Finding(.chineseCharset, at: .field("\(name)"), [charset])
            }
        }
        return nil
    }

    private static let chineseCharsets = ["gb2312", "gbk", "gb18030", "hz-gb-2312", "big5", "x-gbk", "cp936"]

    private static func isChinese(_ charset: String) -> Bool { chineseCharsets.contains(charset) }

    /// The charset of the first encoded word in Chinese.
    private static func chineseWord(in value: ArraySlice<UInt8>) -> String? {
        var rest = value
        while let start = rest.firstIndex(of: ASCII.equals) {
            rest = rest[start...].dropFirst()
            guard rest.first == ASCII.question else { continue }
            let name = rest.dropFirst().prefix(20).prefix { $0 != ASCII.question }
            let charset = name.text.lowercased()
            if isChinese(charset) { return charset }
        }
        return nil
    }

    private var fonts: Finding? {
        for text in content.texts {
            guard let document = text.document else { continue }
            if let font = document.fonts.first(where: { tables.fonts.contains($0.lowercased()) }) {
                return Finding(.chineseFonts, at: .part(text.part.id), [font])
            }
        }
        return nil
    }

    /// Japan has one zone and no summer time. Mail of servers is often dated in UTC, that of Americans in theirs.
    private var zone: Finding? {
        guard let date, !date.isZoneUnknown, ![0, 540].contains(date.offsetMinutes) else { return nil }
        let zone = date.text.split(separator: " ").last.map(String.init) ?? ""
        return Finding(.timeZone, at: .field("Date"), [zone])
    }

    // MARK: - Always

    private var dating: Finding? {
        let written = header.first(named: "Date").map { HeaderText.decode(header.value(of: $0)) } ?? ""
        guard let date else { return Finding(.oddDate, at: .field("Date"), [written]) }
        // 1990: nobody's mail is older. Zones go from -12 to +14.
        let isOdd = date.seconds < 631_152_000 || !(-720...840).contains(date.offsetMinutes)
        return isOdd ? Finding(.oddDate, at: .field("Date"), [written]) : nil
    }

    private var mailer: Finding? {
        guard let field = header.first(named: "X-Mailer") else { return nil }
        let name = header.value(of: field).trimmed
        let text = HeaderText.decode(name, charsets: content.charsets)
        if let date, date.seconds > 1_420_070_400, MailerName.isAged(name) {  // 2015
            return Finding(.agedMailer, at: .field("X-Mailer"), [text])
        }
        let small = name.map(\.lowercased)
        guard MailerName.looksInvented(name), !tables.isKnownMailer(small) else { return nil }
        return Finding(.inventedMailer, at: .field("X-Mailer"), [text])
    }

    private var messageID: Finding? {
        guard let field = header.first(named: "Message-ID"),
            let identifier = MessageIDs.all(in: header.value(of: field)).first
        else { return Finding(.noMessageID) }
        let bytes = Array(identifier.utf8)
        let parts = bytes.split(separator: ASCII.at, omittingEmptySubsequences: false)
        let domain = parts.last ?? []
        // Twenty digits that begin with the date: what a program writes that Chinese mass mailers copy.
        let isDated =
            parts.count == 2 && parts[0].count >= 19 && parts[0].allSatisfy(\.isDigit)
            && parts[0].starts(with: [UInt8(ascii: "2"), UInt8(ascii: "0")])
        let isOdd = parts.count != 2 || isDated || !domain.contains(ASCII.dot) || domain.isEmpty
        return isOdd ? Finding(.oddMessageID, at: .field("Message-ID"), [identifier]) : nil
    }

    private var base64: Finding? {
        for text in content.texts where text.part.transferEncoding == .base64 {
            let body = content.message.decodedBody(of: text.part, limit: 64 << 10).bytes
            // A short text is encoded by senders who encode everything.
            if body.count > 200, body.allSatisfy({ $0 < 0x80 }) {
                return Finding(.needlessBase64, at: .part(text.part.id))
            }
        }
        return nil
    }

    private var rawHeader: Finding? {
        for name in ["Subject", "From"] as [StaticString] {
            guard let field = header.first(named: name) else { continue }
            if header.value(of: field).contains(where: { $0 >= 0x80 }) {
                return Finding(.rawHeader, at: .field("\(name)"), ["\(name)"])
            }
        }
        return nil
    }

    private var author: Finding? {
        guard let field = header.first(named: "From") else { return nil }
        let value = header.value(of: field)
        let list = AddressList(parsing: value, charsets: content.charsets)
        let isWhole = list.mailboxes.allSatisfy(\.isComplete) && list.mailboxes.count == 1 && !list.isAmbiguous
        // A blank before the closing bracket, as templates leave it.
        let hasBlank = value.trimmed.suffix(2).elementsEqual([ASCII.space, ASCII.greater])
        guard !isWhole || hasBlank else { return nil }
        return Finding(.malformedAuthor, at: .field("From"), [HeaderText.decode(value, charsets: content.charsets)])
    }
}
