/// A fixture that no test reads is a promise nobody keeps.
enum Fixtures {
    static let folder = "Tests/TestSupport/Fixtures/"

    /// `paths` from the root of the checkout. A fixture counts as used when a string in a test names it, its family
    /// (`name` of `name.eml`), or a folder it lies in.
    static func findings(_ paths: [String], tests: [SourceFile]) -> [Finding] {
        let literals = Set(tests.flatMap(\.literals).map(\.text))
        return paths.compactMap { path in
            let inside = String(path.dropFirst(folder.count))
            guard inside != "README.md", !names(of: inside).contains(where: { isNamed($0, literals) }) else {
                return nil
            }
            return Finding(path, line: 1, "no test uses this fixture: use it or remove it")
        }
    }

    private static func names(of path: String) -> [String] {
        var names = [path]
        var parts = path.split(separator: "/").map(String.init)
        if let file = parts.last {
            names.append(file)
            if let stem = file.split(separator: ".").first { names.append(String(stem)) }
        }
        while parts.count > 1 {
            parts.removeLast()
            names.append(parts.joined(separator: "/"))
        }
        return names
    }

    private static func isNamed(_ name: String, _ literals: Set<String>) -> Bool {
        literals.contains {
            $0 == name || $0 == "\(folder)\(name)" || $0.hasSuffix("Fixtures/\(name)") || $0 == "\(name)/"
        }
    }
}
