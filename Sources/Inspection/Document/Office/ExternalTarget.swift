import Mail

/// What a document fetches from elsewhere or leads to: relationships of packages (ECMA-376 part 2 section 6.5), fields,
/// templates.
enum ExternalTarget {
    /// A `Relationship` element; only those with `TargetMode="External"` lead out.
    static func read(_ tag: XMLTag, into contents: inout FileContents) {
        guard tag.attribute("TargetMode")?.lowercased() == "external", let target = tag.attribute("Target") else {
            return
        }
        let type = Array((tag.attribute("Type") ?? "").utf8)
        let kind = type.split(separator: UInt8(ascii: "/")).last.map { $0.map(\.lowercased).text } ?? ""
        note(kind: kind, target, into: &contents)
    }

    /// - Parameter kind: the last part of a relationship's type, in small letters.
    static func note(kind: String, _ target: String, into contents: inout FileContents) {
        if isHandler(target) { contents.note(.handlerLink, target) }
        switch kind {
        case "hyperlink": contents.link(target)
        case "attachedtemplate": if isRemote(target) { contents.note(.externalTemplate, target) }
        case "oleobject", "frame", "subdocument", "package", "afchunk", "control", "activexcontrol", "htmlpub":
            contents.note(.externalObject, kind, target)
        default: contents.note(.loadsFromOutside, kind, target)
        }
    }

    /// Whether an address leads to another machine; drives and relative paths do not.
    static func isRemote(_ target: String) -> Bool {
        let text = Array(target.utf8).lowercased.map { $0 == ASCII.backslash ? UInt8(ascii: "/") : $0 }
        if text.starts(with: Array("//".utf8)) { return true }
        guard let colon = text.prefix(32).firstIndex(of: ASCII.colon), colon > 1 else { return false }
        guard text.starts(with: Array("file:".utf8)) else { return true }
        // file://server/…, file://///server, file:\\server; file:///C:/… is this machine.
        let rest = text[5...].drop { $0 == UInt8(ascii: "/") }
        let slashes = text.count &- 5 &- rest.count
        return slashes != 3 && slashes > 1 && rest.dropFirst().first != ASCII.colon
    }

    /// Schemes behind which Windows starts a helper that has been turned into a weapon.
    static func isHandler(_ target: String) -> Bool {
        let text = Array(target.utf8).lowercased
        return handlers.contains { text.starts(with: Array($0.utf8)) }
    }

    private static let handlers = [
        "ms-msdt:", "search-ms:", "search:", "ms-officecmd:", "ms-excel:", "ms-word:", "ms-powerpoint:", "mhtml:",
        "mk:@",
        "ms-its:", "its:", "hcp:", "script:", "scriptlet:", "x-usc:", "ms-appinstaller:", "javascript:", "vbscript:",
    ]
}
