import Foundation

/// A message as it lies in a mailbox.
struct Delivered {
    let bytes: [UInt8]
    /// Name and unfolded value of each field of the header, from top to bottom.
    let fields: [(name: String, value: String)]
    let body: String

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
        let end = text.firstRange(of: "\n\n")
        body = end.map { String(text[$0.upperBound...]) } ?? ""
        let header = text[..<(end?.lowerBound ?? text.endIndex)].replacing("\n ", with: " ").replacing(
            "\n\t",
            with: " "
        )
        fields = header.split(separator: "\n").compactMap { line in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            let value = line[line.index(after: colon)...]
            return (String(line[..<colon]), value.trimmingCharacters(in: .whitespaces))
        }
    }

    /// The values of all fields of a name, from top to bottom.
    func values(_ name: String) -> [String] {
        fields.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
    }
}
