/// Files are named after what they hold.
enum Names {
    private static let banned = ["Utils", "Util", "Utilities", "Helper", "Helpers", "Manager", "Common", "Misc"]

    static func findings(in file: SourceFile) -> [Finding] { bannedNames(file) + wrongNames(file) }

    private static func bannedNames(_ file: SourceFile) -> [Finding] {
        let folders = file.path.split(separator: "/").dropLast().map(String.init)
        let names = folders + file.stem.split(separator: "+").map(String.init)
        return names.compactMap { name in
            guard let word = banned.first(where: { name == $0 || name.hasSuffix($0) }) else { return nil }
            return Finding(file, line: 1, "“\(word)” says nothing: name it after what it does")
        }
    }

    private static func wrongNames(_ file: SourceFile) -> [Finding] {
        guard file.target != nil, let name = file.stem.split(separator: "+").first else { return [] }
        let declared = #/\b(struct|enum|class|actor|protocol|extension|typealias|func)\s+(\w+\.)*(?<name>\w+)/#
        let code = String(decoding: file.code, as: UTF8.self)
        let holds = code.matches(of: declared).contains { match in
            let whole = match.output.0.split(separator: " ").last ?? ""
            return match.output.name.lowercased() == name.lowercased() || whole.split(separator: ".").contains(name)
        }
        return holds ? [] : [Finding(file, line: 1, "declares or extends no \(name): name the file after its type")]
    }
}
