/// Reads Office documents in a single XML file: Word and Excel 2003, and packages written flat.
enum FlatOfficeReader {
    static func read(_ input: FileInput, _ budget: inout OpeningBudget) -> FileContents {
        var contents = FileContents()
        var inspection = OfficeXMLInspection(part: "")
        inspection.read(input.bytes, into: &contents)
        for binary in inspection.binaries {
            budget.spend(binary.bytes.count)
            OfficePart.read(binary.name, binary.bytes[...], into: &contents, &budget)
        }
        return contents
    }
}
