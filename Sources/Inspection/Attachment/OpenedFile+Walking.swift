extension OpenedFile {
    /// How deep and how far the tree is walked, whoever made it.
    private static let depthMax = 64
    private static let filesMax = 100_000

    /// Hands every file to `visit`, itself first, with its path: the names from the outermost to its own.
    public func walk(_ visit: (_ file: OpenedFile, _ path: [String]) -> Void) {
        var waiting: [(file: OpenedFile, path: [String])] = [(self, [name])]
        var visited = 0
        while let (file, path) = waiting.popLast(), visited < Self.filesMax {
            visited &+= 1
            visit(file, path)
            guard path.count < Self.depthMax else { continue }
            for member in file.members.reversed() { waiting.append((member, path + [member.name])) }
        }
    }

    /// All findings, each with its place in the message.
    public func findings(inPart part: Int) -> [Finding] {
        var result: [Finding] = []
        walk { file, path in
            result += file.findings.map { finding in
                var placed = finding
                placed.place = .attachment(part, path: path)
                return placed
            }
        }
        return result
    }

    /// Where all of it leads.
    public var allLinks: [String] {
        var result: [String] = []
        walk { file, _ in result += file.links }
        return result
    }
}
