/// Macros and objects as Word writes them into web archives and XML files: a header, then a compound file in zlib.
enum ActiveMime {
    static func read(_ input: FileInput, _ budget: inout OpeningBudget) -> FileContents {
        var contents = FileContents()
        read(name: input.name, input.bytes, into: &contents, &budget)
        return contents
    }

    static func read(
        name: String,
        _ bytes: ArraySlice<UInt8>,
        into contents: inout FileContents,
        _ budget: inout OpeningBudget
    ) {
        let allowed = budget.bytesMax(unpacking: bytes.count)
        // The offset of the stream is at 30, 46 bytes before it; it has been 50 in all files seen.
        let told = (bytes.uint16(at: 30) ?? 4) &+ 46
        for offset in [told, 50] {
            let inflated = Inflate(zlib: bytes.from(offset), bytesMax: allowed)
            budget.spend(inflated.output.count)
            guard var file = CompoundFile(inflated.output[...]) else { continue }
            if !VBAProject.storages(in: file).isEmpty { contents.note(.activeMime, name) }
            VBAInspection.read(&file, into: &contents)
            EmbeddedObjects.readObject(&file, name, into: &contents)
            return
        }
        contents.note(.activeMime, name)
    }
}
