/// How elements are shown before any style sheet speaks.
extension HTMLName {
    var layout: ShownStyle.Layout {
        switch self {
        case .td, .th: .cell
        case .caption, .dd, .dt, .figcaption, .figure, .form, .hr, .html, .body, .legend, .li, .listing, .optgroup,
            .option, .p, .plaintext, .pre, .table, .tbody, .tfoot, .thead, .tr, .xmp:
            .block
        default: isBlock || isHeading ? .block : .inline
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
