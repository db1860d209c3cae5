/// The stream of an old presentation (MS-PPT): records, some of which hold others.
enum PowerPointStream {
    static func read(
        _ bytes: ArraySlice<UInt8>,
        _ user: ArraySlice<UInt8>,
        into contents: inout FileContents,
        _ budget: inout OpeningBudget
    ) {
        // Section 2.3.2: how an encrypted presentation says so.
        if user.uint32(at: 12) == 0xF3D1_C4DF { return contents.state = .encrypted }
        var reader = ByteReader(bytes)
        while let version = reader.uint16(), let type = reader.uint16(), let length = reader.uint32() {
            // Containers are entered: their records follow.
            if version & 0x0F == 0x0F { continue }
            let record = reader.rest.prefix(length)
            switch type {
            case 0x1011: readObject(record, isPacked: version &>> 4 == 1, into: &contents, &budget)
            case 0x0FBA: if isAddress(record) { contents.link(record.utf16) }
            // InteractiveInfoAtom: what a click does; 2 is a program, 1 a macro.
            case 0x0FF3: if record.byte(at: 8) == 2 { contents.note(.externalObject, "program", "") }
            case 0x2F14: contents.state = .encrypted
            default: break
            }
            guard reader.skip(length) else { break }
        }
    }

    /// ExOleObjStg (section 2.10.34): an object, a control or the macros, packed with their length before them.
    private static func readObject(
        _ record: ArraySlice<UInt8>,
        isPacked: Bool,
        into contents: inout FileContents,
        _ budget: inout OpeningBudget
    ) {
        var bytes = record
        if isPacked {
            let inflated = Inflate(zlib: record.from(4), bytesMax: budget.bytesMax(unpacking: record.count))
            budget.spend(inflated.output.count)
            bytes = inflated.output[...]
        }
        guard var file = CompoundFile(bytes) else { return contents.note(.embeddedObject, "") }
        let storages = VBAProject.storages(in: file)
        VBAInspection.read(&file, into: &contents)
        guard storages.isEmpty else { return }
        let kind = CompoundFileKind.word(of: file)
        if kind == "ole2" {
            EmbeddedObjects.readObject(&file, "", into: &contents)
        } else {
            contents.note(.embeddedObject, kind)
            contents.add("", bytes)
        }
    }

    private static func isAddress(_ record: ArraySlice<UInt8>) -> Bool {
        let start = Array(record.prefix(16))
        return start.starts(with: [0x68, 0, 0x74, 0, 0x74, 0, 0x70, 0])
    }
}
