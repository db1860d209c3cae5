/// The relationships of one part, without those that fetch from elsewhere or lead to parts that are taken out.
struct PartRelationships {
    /// The path of the list itself.
    let path: String
    /// The path of the part they belong to.
    let owner: String
    /// Identifiers that are gone.
    private(set) var lost: Set<String> = []
    private(set) var removed: [String] = []
    private var editing: XMLEditing

    init(_ name: String, _ bytes: ArraySlice<UInt8>, dropped: Set<String>) {
        path = OfficeDisarm.path(name)
        // "word/_rels/document.xml.rels" belongs to "word/document.xml".
        var parts = path.utf8.split(separator: 0x2F).map { String(decoding: $0, as: UTF8.self) }
        let base = parts.popLast() ?? ""
        if parts.last == "_rels" { parts.removeLast() }
        let folder = parts
        owner = (folder + [String(base.dropLast(5))]).joined(separator: "/")
        editing = XMLEditing(bytes)
        var scanner = XMLScanner(editing.bytes)
        while let event = scanner.next() {
            guard case .open(let tag) = event, tag.is("relationship") else { continue }
            let target = tag.attribute("Target") ?? ""
            let kind = (tag.attribute("Type") ?? "").lowercased()
            if tag.attribute("TargetMode")?.lowercased() == "external" {
                if kind.hasSuffix("/hyperlink"), !ExternalTarget.isHandler(target) { continue }
                removed.append(target)
            } else if !dropped.contains(Self.resolved(target, in: folder)) {
                continue
            }
            lost.insert(tag.attribute("Id") ?? "")
            editing.replace(scanner.start..<scanner.position)
        }
    }

    /// nil if nothing was taken out.
    var edited: [UInt8]? { editing.isChanged ? editing.edited() : nil }

    /// The path a target leads to (RFC 3986 section 5.2.4, for paths alone).
    private static func resolved(_ target: String, in folder: [String]) -> String {
        let path = target.lowercased().utf8.map { $0 == 0x5C ? 0x2F : $0 }
        var result = path.first == 0x2F ? [] : folder
        for piece in path.split(separator: 0x2F) {
            switch String(decoding: piece, as: UTF8.self) {
            case ".": continue
            case "..": _ = result.popLast()
            case let name: result.append(name)
            }
        }
        return result.joined(separator: "/")
    }
}
