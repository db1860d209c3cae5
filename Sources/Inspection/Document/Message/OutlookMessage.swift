import Mail

/// A message as Outlook stores it (MS-OXMSG): attachments are storages, their properties streams.
enum OutlookMessage {
    static func read(_ file: inout CompoundFile, charsets: CharsetDecoder, into contents: inout FileContents) {
        let paths = Set(file.entries.map(\.path))
        let storages = file.entries.filter { $0.isStorage && $0.key.utf8.starts(with: "__attach_version1.0".utf8) }
        for storage in storages {
            let name = name(in: storage.path, &file, charsets)
            if let bytes = file.content(storage.path + "/__substg1.0_37010102") {
                contents.add(name, bytes)
            } else if paths.contains(storage.path + "/__substg1.0_3701000d") {
                // An object or a message in storages of its own: its attachments are in the list as well.
                contents.note(.embeddedObject, name)
            }
        }
    }

    /// The long name, else the short one, else what is shown.
    private static func name(in storage: String, _ file: inout CompoundFile, _ charsets: CharsetDecoder) -> String {
        for property in ["3707", "3704", "3001"] {
            if let wide = file.content("\(storage)/__substg1.0_\(property)001f", bytesMax: 4_096) { return wide.utf16 }
            if let narrow = file.content("\(storage)/__substg1.0_\(property)001e", bytesMax: 4_096) {
                return charsets.guess(narrow)
            }
        }
        return ""
    }
}
