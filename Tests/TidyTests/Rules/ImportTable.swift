/// Which target may import what: the rooms of ARCHITECTURE.md, in which arrows point down only.
enum ImportTable {
    private struct Row {
        let allowed: Set<String>
        /// Modules one file alone may import, and why.
        var oneFile: [String: String] = [:]
        /// Modules that may be used inside, not shown in a public signature.
        var inside: Set<String> = []
    }

    private static let rows: [String: Row] = [
        "Mail": Row(allowed: [], oneFile: ["Glibc": "the one audited file that calls memchr"]),
        "DNS": Row(allowed: ["CUnbound", "CPSL", "CIDN2", "Glibc", "Synchronization", "Dispatch"]),
        "Authentication": Row(
            allowed: ["Mail", "DNS", "Crypto", "CryptoExtras"],
            inside: ["Foundation", "FoundationEssentials", "Synchronization"]
        ),
        "Inspection": Row(
            allowed: ["Mail", "Crypto", "CryptoExtras", "CICU", "CArchive", "CPicture", "CZBar", "CQPDF"],
            inside: ["Glibc", "Synchronization"]
        ),
        "Wire": Row(allowed: ["Mail", "NIOCore"]),
        "Checkpoint": Row(
            allowed: [
                "Mail", "DNS", "Authentication", "Inspection", "Wire", "CSandbox", "Crypto", "CryptoExtras",
                "Foundation", "FoundationEssentials",
                "Glibc", "Dispatch", "Synchronization", "GRDB", "Hummingbird", "Logging", "NIOCore", "NIOPosix",
                "NIOSSL", "NIOHTTP1", "AsyncHTTPClient", "ServiceLifecycle",
            ]
        ),
        // Foundation for the arguments and the environment; whatever has to be decided is decided in Checkpoint.
        "sekisho": Row(allowed: ["Checkpoint", "ArgumentParser", "Foundation"]),
    ]

    static func findings(in files: [SourceFile]) -> [Finding] {
        var holders: [String: String] = [:]
        return files.flatMap { file in
            imports(of: file).compactMap { finding(in: file, $0, &holders) }
        }
    }

    private struct Import {
        let line: Int
        let module: String
        let isPublic: Bool
    }

    private static func finding(in file: SourceFile, _ use: Import, _ holders: inout [String: String]) -> Finding? {
        guard let target = file.target else { return nil }
        guard let row = rows[target] else {
            return Finding(file, line: use.line, "the target \(target) has no row in ImportTable: give it one")
        }
        if row.allowed.contains(use.module) { return nil }
        if row.inside.contains(use.module) {
            guard use.isPublic else { return nil }
            return Finding(file, line: use.line, "\(use.module) must not be seen in what \(target) offers")
        }
        if let reason = row.oneFile[use.module] {
            let holder = holders["\(target) \(use.module)", default: file.path]
            holders["\(target) \(use.module)"] = holder
            if holder == file.path { return nil }
            return Finding(file, line: use.line, "\(use.module) in \(target) is for \(reason), which is \(holder)")
        }
        return Finding(
            file,
            line: use.line,
            "\(target) may not import \(use.module): move what needs it up, or hand it in as a parameter"
        )
    }

    private static func imports(of file: SourceFile) -> [Import] {
        file.codeLines.enumerated().compactMap { index, line in
            let words = line.split(separator: " ")
            guard let position = words.firstIndex(of: "import"), position + 1 < words.count else { return nil }
            let before = words[..<position]
            guard before.allSatisfy({ $0.hasPrefix("@") || ["public", "package", "internal"].contains($0) }) else {
                return nil
            }
            let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
            let named = kinds.contains(words[position + 1]) ? position + 2 : position + 1
            guard named < words.count else { return nil }
            let module = words[named].split(separator: ".")[0]
            return Import(line: index + 1, module: String(module), isPublic: before.contains("public"))
        }
    }
}
