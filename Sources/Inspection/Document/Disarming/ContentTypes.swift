/// The list of content types of a package, without those of parts that are gone and without macros.
enum ContentTypes {
    static func edited(_ bytes: ArraySlice<UInt8>, dropped: Set<String>) -> [UInt8]? {
        var editing = XMLEditing(bytes)
        var scanner = XMLScanner(editing.bytes)
        while let event = scanner.next() {
            guard case .open(let tag) = event else { continue }
            let range = scanner.start..<scanner.position
            let type = tag.attribute("ContentType") ?? ""
            if tag.is("override"), let part = tag.attribute("PartName") {
                if dropped.contains(OfficeDisarm.path(part)) {
                    editing.replace(range)
                } else if let main = OfficeForms.mainTypes.first(where: { $0.active == type.lowercased() }) {
                    editing.replace(
                        range,
                        by: "<Override PartName=\"\(XMLText.encoded(part))\" ContentType=\"\(main.plain)\"/>"
                    )
                }
            } else if tag.is("default"), type.lowercased().contains("vbaproject") {
                editing.replace(range)
            }
        }
        return editing.isChanged ? editing.edited() : nil
    }
}
