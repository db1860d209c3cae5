/// A dictionary of a PDF: keys in the order of the file, the last of equal ones counting.
struct PDFDictionary {
    var entries: [(key: String, value: PDFValue)] = []

    subscript(key: String) -> PDFValue? { entries.last { $0.key == key }?.value }

    func has(_ key: String) -> Bool { entries.contains { $0.key == key } }
}
