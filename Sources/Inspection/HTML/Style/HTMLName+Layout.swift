/// How elements are shown before any style sheet speaks.
extension HTMLName {
    var layout: ShownStyle.Layout {
        switch self {
        case .td, .th: .cell
        case .blockquote, .dl, .menu, .ol, .p, .ul: .paragraph
        case .caption, .dd, .dt, .figcaption, .figure, .form, .hr, .html, .body, .legend, .li, .listing, .optgroup,
            .option, .plaintext, .pre, .table, .tbody, .tfoot, .thead, .tr, .xmp:
            .block
        default: isHeading ? .paragraph : isBlock ? .block : .inline
        }
    }

    /// Elements whose content a reader never sees, by nature and not by stealth.
    var holdsNothingShown: Bool {
        switch self {
        case .audio, .iframe, .noembed, .noframes, .rp, .script, .style, .template, .title, .video: true
        default: false
        }
    }
}
