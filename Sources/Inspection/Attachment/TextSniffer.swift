import Mail

/// Tells kinds of text apart: markup, messages, scripts, shortcuts and plain text.
struct TextSniffer {
    /// How much of a file is looked at.
    private static let headBytes = 16_384

    /// The beginning in small letters, without byte order mark and leading blanks, UTF-16 made ASCII.
    private let head: ArraySlice<UInt8>
    private let suffix: String
    /// Whether it is text at all.
    let isText: Bool

    init(_ bytes: ArraySlice<UInt8>, extension suffix: String) {
        self.suffix = suffix
        let start = TextForm.narrowed(bytes.prefix(Self.headBytes))
        isText = Self.looksLikeText(start)
        head = start.lowercased.trimmedInFront
    }

    /// nil if it is no text, and does not begin as one that is obeyed.
    var word: String? {
        // Windows obeys a shortcut whatever stands behind its lines.
        guard isText else { return marked }
        return markup ?? marked ?? message ?? script ?? plain
    }

    private static func looksLikeText(_ bytes: [UInt8]) -> Bool {
        let odd = bytes.count { $0 < 0x20 && !$0.isWhitespace && $0 != 0x0C && $0 != ASCII.escape || $0 == 0x7F }
        return !bytes.contains(0) && odd &* 50 <= bytes.count
    }

    // MARK: Markup

    private var markup: String? {
        guard head.first == ASCII.less else { return nil }
        if suffix == "hta" || head.holds("<hta:application") { return "hta" }
        for (mark, word) in Self.roots where head.holds(mark) { return word }
        if head.stands("<?php", at: 0) { return "php" }
        if head.holds("<script"), Self.scriptHosts.contains(where: head.holds) { return "wsf" }
        for mark in Self.htmlMarks where head.holds(mark) { return "html" }
        return head.stands("<?xml", at: 0) || head.stands("<!doctype", at: 0) ? "xml" : nil
    }

    private static let roots: [(mark: String, word: String)] = [
        ("<pkg:package", "package-xml"), ("<w:worddocument", "word-xml"), ("progid=\"word.document\"", "word-xml"),
        ("progid=\"excel.sheet\"", "excel-xml"), ("progid=\"powerpoint.show\"", "powerpoint-xml"),
        ("office:mimetype=\"application/vnd.oasis.opendocument.text", "odt"),
        ("office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet", "ods"),
        ("office:mimetype=\"application/vnd.oasis.opendocument.presentation", "odp"),
        ("<pcsettings", "settings-ms"), ("<searchconnectordescription", "search-ms"),
        ("<librarydescription", "search-ms"),
        ("<persistedquery", "search-ms"),
        ("<!doctype html", "html"), ("<html", "html"), ("<svg", "svg"), ("<!doctype svg", "svg"),
        ("www.w3.org/1999/xhtml", "html"),
        ("urn:schemas-microsoft-com:office:spreadsheet", "excel-xml"),
        ("schemas.microsoft.com/office/word/2003/wordml", "word-xml"),
    ]
    /// Around programs for Windows' script host; other XML has jobs and components, too.
    private static let scriptHosts = ["<job", "<scriptlet", "<component"]
    private static let htmlMarks = [
        "<head", "<body", "<script", "<iframe", "<meta ", "<form", "<table", "<div", "<p>", "<a ", "<title", "<img ",
        "<h1", "<center", "<style", "<br>", "<embed", "<object", "<link ", "<base ",
    ]

    // MARK: Words at the beginning

    private var marked: String? { Self.marks.first { mark in head.starts(with: Array(mark.text.utf8)) }?.word }

    private static let marks: [(text: String, word: String)] = [
        ("{\\rt", "rtf"), ("begin:vcard", "vcf"), ("begin:vcalendar", "ics"), ("-----begin pgp", "pgp"),
        ("-----begin pkcs7", "p7m"), ("-----begin cms", "p7m"), ("-----begin ", "pem"), ("[internetshortcut", "url"),
        ("[{000214a0", "url"), ("[desktop entry]", "desktop"), ("windows registry editor", "reg"), ("regedit4", "reg"),
        ("id;p", "slk"), ("web\r\n1\r\n", "iqy"), ("web\n1\n", "iqy"), ("#@~^", "vbs"), ("@echo off", "cmd"),
        ("[shell]", "scf"), ("full address:s:", "rdp"), ("screen mode id:i:", "rdp"),
    ]

    // MARK: Messages

    private var message: String? {
        if head.starts(with: Array("from ".utf8)), head.holds("\nfrom:") || head.holds("\nreturn-path:") {
            return "mbox"
        }
        let header = Header(parsing: Array(head))
        let names = header.fields.map { header.bytes[$0.name].text }
        let known = Set(names).intersection(Self.fieldNames)
        guard let first = names.first, Self.fieldNames.contains(first) || first.utf8.starts(with: "x-".utf8),
            known.count >= 2
        else { return nil }
        let isRelated = head.holds("multipart/related") && !known.contains("to") && !known.contains("received")
        return isRelated || Self.archiveSuffixes.contains(suffix) ? "mht" : "eml"
    }

    private static let archiveSuffixes: Set<String> = ["mht", "mhtml", "doc", "xls", "dot"]
    private static let fieldNames: Set<String> = [
        "received", "from", "to", "subject", "date", "mime-version", "return-path", "message-id", "content-type",
        "delivered-to", "reply-to", "sender", "cc", "content-transfer-encoding", "content-location",
        "authentication-results", "dkim-signature", "arc-seal",
    ]

    // MARK: Scripts

    private var script: String? {
        if head.starts(with: [0x23, 0x21]) { return shebang }
        let named = FileTypeTable.standard.types(extension: suffix).first {
            $0.family == .script || $0.word == "settings-ms"
        }
        if let named { return named.word }
        return Self.habits.first { habit in habit.words.count(where: head.holds) >= habit.enough }?.word
    }

    private var shebang: String {
        let line = head.prefix { $0 != ASCII.lineFeed }
        let programs = [
            ("python", "py"), ("perl", "pl"), ("ruby", "rb"), ("php", "php"), ("node", "js"),
            ("osascript", "applescript"),
        ]
        return programs.first { line.holds($0.0) }?.1 ?? "sh"
    }

    /// What only scripts say, for those without the extension: any of it alone may stand in a letter.
    private static let habits: [(words: [String], enough: Int, word: String)] = [
        (["wscript.", "new activexobject(", "var ", "function", "eval("], 3, "js"),
        (["createobject(", "wscript.", "\nset ", "\ndim ", "on error resume next", "execute("], 3, "vbs"),
        (
            [
                "$env:", "new-object", "invoke-expression", "invoke-webrequest", "iex ", "-encodedcommand",
                "frombase64string",
            ],
            2, "ps1"
        ),
        (["[version]", "signature=\"$", "[defaultinstall"], 2, "inf"),
    ]

    // MARK: Plain text

    private var plain: String {
        let named = FileTypeTable.standard.types(extension: suffix).first {
            ($0.family == .text || $0.family == .markup) && !["vcf", "ics", "mht"].contains($0.word)
        }
        return named?.word ?? "txt"
    }
}

extension [UInt8] {
    /// Without white space at the beginning.
    fileprivate var trimmedInFront: ArraySlice<UInt8> { drop { $0.isWhitespace || $0 == 0x0C } }
}
