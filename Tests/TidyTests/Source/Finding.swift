import Testing

/// A place where a house rule is broken, and what to do about it.
struct Finding: CustomStringConvertible {
    let path: String
    let line: Int
    let remedy: String

    init(_ file: SourceFile, line: Int, _ remedy: String) { self.init(file.path, line: line, remedy) }

    init(_ path: String, line: Int, _ remedy: String) {
        self.path = path
        self.line = line
        self.remedy = remedy
    }

    var description: String { "\(path):\(line): \(remedy)" }
}

/// Fails the running test once for every finding.
func report(_ findings: [Finding]) {
    for finding in findings { Issue.record(Comment(rawValue: finding.description)) }
}
