/// A dictionary of a PDF: keys in the order of the file, the last of equal ones counting.
struct PDFDictionary {
    private(set) var keys: [String] = []
    /// As many as there are keys.
    private(set) var values: [PDFValue] = []

    mutating func append(_ key: String, _ value: PDFValue) {
        keys.append(key)
        values.append(value)
    }

    subscript(key: String) -> PDFValue? { keys.lastIndex(of: key).map { values[$0] } }

    func has(_ key: String) -> Bool { keys.contains(key) }
}
