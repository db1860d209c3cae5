extension Charset {
    /// Labels in small letters, as mail writes them, right and wrong.
    static let known: [String: Charset] = {
        var table: [String: Charset] = [:]
        for (charset, labels) in families {
            for label in labels { table[label] = charset }
        }
        return table
    }()

    private static let families: [(Charset, [String])] = [
        (
            .ascii,
            [
                "", "us-ascii", "ascii", "ansi_x3.4-1968", "iso646-us", "iso_646.irv:1991", "us", "646", "default",
                "unknown", "unknown-8bit", "x-unknown", "8bit", "7bit", "binary", "none",
            ]
        ),
        (.utf8, ["utf-8", "utf8", "utf_8", "unicode-1-1-utf-8", "utf8mb4", "utf-8-mac", "x-utf-8", "cp65001"]),
        (.utf7, ["utf-7", "utf7", "unicode-1-1-utf-7", "x-unicode-2-0-utf-7"]),
        (.utf16(bigEndian: nil), ["utf-16", "utf16", "unicode", "iso-10646-ucs-2", "ucs-2"]),
        (.utf16(bigEndian: true), ["utf-16be", "utf16be", "ucs-2be"]),
        (.utf16(bigEndian: false), ["utf-16le", "utf16le", "ucs-2le"]),
        (
            .windows1252,
            [
                "iso-8859-1", "iso8859-1", "iso_8859-1", "iso_8859-1:1987", "iso88591", "8859-1", "latin1", "latin-1",
                "l1", "windows-1252", "cp1252", "cp-1252", "x-ansi", "ansi", "ibm819", "cp819",
            ]
        ),
        (.latin9, ["iso-8859-15", "iso8859-15", "iso_8859-15", "latin9", "latin-9", "l9"]),
        (
            .iso2022JP,
            [
                "iso-2022-jp", "iso2022-jp", "iso2022jp", "iso-2022jp", "iso-2022-jp-1", "iso-2022-jp-2",
                "iso-2022-jp-3", "iso-2022-jp-2004", "iso-2022-jp-ms", "csiso2022jp", "x-iso-2022-jp", "cp50220",
                "cp50221", "cp50222", "jis", "jis7", "jis_encoding",
            ]
        ),
        (
            .shiftJIS,
            [
                "shift_jis", "shift-jis", "shiftjis", "x-sjis", "sjis", "s-jis", "ms_kanji", "csshiftjis",
                "windows-31j", "cswindows31j", "cp932", "ms932", "x-ms-cp932", "shift_jis-2004", "x-mac-japanese",
                "sjis-win",
            ]
        ),
        (
            .eucJP,
            [
                "euc-jp", "eucjp", "euc_jp", "x-euc-jp", "x-euc", "ujis", "eucjp-ms", "eucjp-win",
                "cseucpkdfmtjapanese",
            ]
        ),
        (.other("GB18030"), ["gb2312", "gb_2312-80", "x-gb2312", "euc-cn", "gbk", "x-gbk", "cp936", "gb18030"]),
        (.other("CP949"), ["ks_c_5601-1987", "ks_c_5601", "ksc5601", "ksc_5601", "euc-kr", "euckr", "cp949", "uhc"]),
        (.other("BIG5-HKSCS"), ["big5", "big-5", "x-big5", "big5-hkscs", "cn-big5"]),
        (.other("ISO-8859-8"), ["iso-8859-8-i", "iso-8859-8-e", "iso-8859-8", "visual"]),
        (.other("ISO-8859-6"), ["iso-8859-6-i", "iso-8859-6-e", "iso-8859-6"]),
        (.other("CP874"), ["tis-620", "windows-874", "iso-8859-11"]),
    ]
}
