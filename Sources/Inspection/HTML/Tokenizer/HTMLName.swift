/// The elements that HTML treats in a way of their own; every other one is `other`.
enum HTMLName: UInt8, Sendable, CaseIterable {
    case other
    case a, address, annotationXML, applet, area, article, aside, audio, b, base, basefont, bdi, bdo, bgsound, big
    case blockquote, body, br, button, caption, center, code, col, colgroup, dd, desc, details, dialog, dir, div, dl, dt
    case em, embed, fieldset, figcaption, figure, font, footer, foreignObject, form, frame, frameset
    case h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html, i, iframe, image, img, input, keygen, label, legend, li
    case link, listing, main, malignmark, marquee, math, menu, meta, mglyph, mi, mn, mo, ms, mtext, nav, nobr, noembed
    case noframes, noscript, object, ol, optgroup, option, p, param, picture, plaintext, pre, rb, rp, rt, rtc, ruby
    case s, script, search, section, select, small, source, span, strike, strong, style, sub, summary, sup, svg
    case table, tbody, td, template, textarea, tfoot, th, thead, title, tr, track, tt, u, ul, use, `var`, video, wbr,
        xmp

    /// As it is written, in small letters.
    var spelling: String { Self.spellings[Int(rawValue)] }

    private static let spellings = allCases.map(\.written)

    private var written: String {
        switch self {
        case .other: ""
        case .annotationXML: "annotation-xml"
        case .foreignObject: "foreignobject"
        default: "\(self)"
        }
    }

    private static let known = NameTable<HTMLName>(
        naming: allCases.dropFirst().map { (PackedName($0.spelling.utf8), $0) }
    )

    init(_ name: PackedName) { self = Self.known[name] ?? .other }
}
