/// The name of a file as Windows would read it: what comes behind the last separator, and its extensions.
struct FileNameParts: Sendable, Hashable {
    /// Behind the last slash or backslash, without dots and blanks at the end, which Windows drops.
    let base: String
    /// In small letters, from left to right, without their dots; none for a name that only begins with a dot.
    let extensions: [String]

    init(_ name: String) {
        var scalars = name.unicodeScalars[...]
        if let slash = scalars.lastIndex(where: { $0 == "/" || $0 == "\\" }) {
            scalars = scalars[scalars.index(after: slash)...]
        }
        while let last = scalars.last, last == "." || last.properties.isWhitespace { scalars.removeLast() }
        base = String(scalars)
        let pieces = scalars.split(separator: ".", omittingEmptySubsequences: false)
        extensions = pieces.dropFirst().map { piece in
            var text = String.UnicodeScalarView()
            // What cannot be seen is no part of an extension for a reader, nor for a program that removes it.
            text.append(contentsOf: piece.filter { $0.properties.generalCategory != .format })
            return String(text).lowercased()
        }
    }

    /// Empty if it has none.
    var lastExtension: String { extensions.last ?? "" }
}
