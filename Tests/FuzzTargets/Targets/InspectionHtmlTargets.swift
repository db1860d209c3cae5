import Inspection

extension FuzzTarget {
    static let htmlFuzzTargets: [FuzzTarget] = [html, style]

    static let html = FuzzTarget(parsing: "HTML") { bytes in
        let limits = InspectionLimits.standard
        let document = HTMLDocument(parsing: bytes, part: 3)
        try checkLines(document.visibleText)
        let end = document.visibleText.utf8.count
        try promise(document.links.count <= limits.linksMax, "no more links than the limit")
        try promise(document.links.count <= document.linkCount, "links that are kept are counted")
        for link in document.links {
            try checkLines(link.text)
            try promise(link.part == 3, "a link lies in the part of its document")
            // A character that was cut through takes three bytes.
            try promise(link.target.utf8.count <= 3 * limits.linkBytesMax, "a target is cut")
        }
        for piece in document.hiddenTexts {
            try promise((0...end).contains(piece.offset), "hidden text stands in the visible")
            try promise(!piece.text.isEmpty, "hidden text is some")
        }
        try promise(document.visibleLetters <= end, "no more letters than bytes")
        try checkLines(HTMLText.plainText(of: bytes))
        keep(MarkupInspection.findings(document: document, part: 3, plainText: document.visibleText))
    }

    /// Text that is shown in lines.
    private static func checkLines(_ text: String) throws {
        for line in text.utf8.split(separator: 0x0A) { try checkText(String(decoding: line, as: UTF8.self)) }
    }

    /// As a style sheet, and as the attribute of one element.
    static let style = FuzzTarget(parsing: "Style") { bytes in
        let isClosed = bytes.contains(0x3C)
        let sheet = Array("<style>".utf8) + bytes + Array("</style><div class='a c'><p class=b id=i>x</p></div>".utf8)
        let ruled = HTMLDocument(parsing: sheet)
        try promise(isClosed || ruled.visibleLetters + ruled.hiddenLetters == 1, "what is not seen is hidden")
        let quoted = bytes.filter { $0 != 0x22 }
        let document = HTMLDocument(parsing: Array("<p style=\"".utf8) + quoted + Array("\">x".utf8))
        try promise(document.visibleLetters + document.hiddenLetters == 1, "what is not seen is hidden")
        for font in document.fonts { try checkLines(font) }
    }
}
