/// Names under which files are packed: each once, and none that leads anywhere when it is unpacked.
enum PackedNames {
    static func safe(_ names: [String]) -> [String] {
        var taken: Set<String> = []
        return names.map { name in
            let plain = self.plain(name)
            var candidate = plain
            var number = 2
            // Windows takes names that differ in capitals for the same.
            while !taken.insert(candidate.lowercased()).inserted {
                candidate = numbered(plain, number)
                number += 1
            }
            return candidate
        }
    }

    private static func plain(_ name: String) -> String {
        let forbidden: Set<Unicode.Scalar> = ["/", "\\", ":", "*", "?", "\"", "<", ">", "|"]
        var result = String.UnicodeScalarView()
        for scalar in name.unicodeScalars.prefix(200) {
            let isPlain = scalar.value >= 0x20 && scalar.value != 0x7F && !forbidden.contains(scalar)
            // Marks that turn the direction of a text make another ending appear.
            let turns = [0x202A...0x202E, 0x2066...0x2069].contains { $0.contains(Int(scalar.value)) }
            result.append(isPlain && !turns ? scalar : "_")
        }
        let text = String(result)
        return text.isEmpty || text == "." || text == ".." ? "file" : text
    }

    private static func numbered(_ name: String, _ number: Int) -> String {
        guard let dot = name.utf8.lastIndex(of: 0x2E), dot > name.startIndex else { return "\(name) (\(number))" }
        return "\(name[..<dot]) (\(number))\(name[dot...])"
    }
}
