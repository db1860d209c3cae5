/// An attribute that means something to an inspection; others are passed over as they are read.
struct HTMLAttribute: Sendable, Hashable {
    let name: Name
    /// Its value, entities undone, in the characters of the document.
    let value: Range<Int>

    enum Name: UInt8, Sendable, CaseIterable {
        case action, alt, align, autocomplete, background, bgcolor, charset, `class`, color, content, data, dir,
            download
        case encoding, face, formaction, height, hidden, href, httpEquiv, id, inputmode, maxlength, media, name, open,
            ping
        case placeholder, poster, rel, size, src, srcdoc, srcset, style, target, text, title, type, value, width
        case xlinkHref
        /// The first `on…`.
        case event

        private var spelling: String {
            switch self {
            case .httpEquiv: "http-equiv"
            case .xlinkHref: "xlink:href"
            case .event: ""
            default: "\(self)"
            }
        }

        private static let known = NameTable<Self>(
            naming: allCases.dropLast().map { (PackedName($0.spelling.utf8), $0) }
        )

        init?(_ name: PackedName) {
            if name.isEventHandler {
                self = .event
            } else if let known = Self.known[name] {
                self = known
            } else {
                return nil
            }
        }

        /// A bit of its own, for sets of them.
        var bit: UInt64 { 1 << UInt64(rawValue) }
    }
}
