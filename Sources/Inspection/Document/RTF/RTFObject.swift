import Mail

/// The object in an RTF: the form in which OLE 1 stored them (MS-OLEDS section 2.2).
enum RTFObject {
    static func read(
        _ bytes: ArraySlice<UInt8>,
        className told: String,
        _ charsets: CharsetDecoder,
        into contents: inout FileContents
    ) {
        var reader = ByteReader(bytes)
        guard reader.uint32() != nil, let format = reader.uint32(), let name = string(&reader),
            let topic = string(&reader),
            string(&reader) != nil
        else { return fallBack(bytes, told, into: &contents) }
        if format == 1 { return contents.note(.externalObject, name, topic) }
        guard let length = reader.uint32() else { return fallBack(bytes, told, into: &contents) }
        let native = reader.rest.prefix(length)
        if var file = CompoundFile(native) {
            let kind = CompoundFileKind.word(of: file)
            EmbeddedObjects.readObject(&file, name, into: &contents)
            if kind != "ole2" { contents.add(name, native) }
        } else if name.lowercased() == "package",
            let packed = PackedFile(([0, 0, 0, 0] + native)[...], charsets: charsets)
        {
            contents.note(.embeddedPackage, packed.name)
            contents.add(packed.name, packed.bytes)
        } else {
            note(name.isEmpty ? told : name, into: &contents)
        }
    }

    /// Data that do not follow the form; a compound file may stand in them all the same.
    private static func fallBack(_ bytes: ArraySlice<UInt8>, _ name: String, into contents: inout FileContents) {
        if let place = bytes.offset(of: [0xD0, 0xCF, 0x11, 0xE0]), var file = CompoundFile(bytes.from(place)) {
            EmbeddedObjects.readObject(&file, name, into: &contents)
        } else {
            note(name, into: &contents)
        }
    }

    private static func note(_ name: String, into contents: inout FileContents) {
        contents.note(EmbeddedObjects.isOldEquation(name) ? .equationEditor : .embeddedObject, name)
    }

    /// A length, then as many bytes with a zero at their end.
    private static func string(_ reader: inout ByteReader) -> String? {
        guard let length = reader.uint32(), length < 65_536, let run = reader.run(length) else { return nil }
        return run.prefix { $0 != 0 }.latin
    }
}
