import Mail

/// What the reader of one format found in a file: findings, links, and what lies inside for others to open.
struct FileContents {
    var findings: [Finding] = []
    var links: [String] = []
    var members: [EmbeddedFile] = []
    var state = OpenedFile.State.opened

    /// Notes a finding; the same one twice is one.
    mutating func note(_ kind: FindingKind, _ arguments: String...) {
        guard findings.count < Self.findingsMax else { return }
        let finding = Finding(kind, arguments.map { Self.cut($0) })
        if !findings.contains(finding) { findings.append(finding) }
    }

    mutating func link(_ target: String) {
        if !target.isEmpty, links.count < Self.linksMax { links.append(Self.cut(target, to: 8_192)) }
    }

    mutating func add(_ name: String, _ bytes: ArraySlice<UInt8>) {
        members.append(EmbeddedFile(name: name, content: .bytes(bytes)))
    }

    /// Takes over what another reader found in the same file; its members behind ours.
    mutating func merge(_ other: FileContents) {
        for finding in other.findings where findings.count < Self.findingsMax && !findings.contains(finding) {
            findings.append(finding)
        }
        links += other.links.prefix(max(0, Self.linksMax &- links.count))
        members += other.members
        if state == .opened { state = other.state }
    }

    private static let findingsMax = 200
    private static let linksMax = 1_000

    /// What is shown of a value from the file.
    static func cut(_ text: String, to bytesMax: Int = 512) -> String {
        text.utf8.count <= bytesMax ? text : Array(text.utf8.prefix(bytesMax)).text
    }
}
