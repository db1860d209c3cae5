import Inspection

/// A file that was opened and everything within it, one behind the other. It comes from a worker, so however deep and
/// large it claims to be, no more is taken than `OpeningLimits` allow.
struct OpenedTree: Sendable {
    struct Node: Sendable {
        var name: String
        /// Names from the attachment down to this file, with ` › ` between.
        var path: String
        /// 0 for the attachment itself.
        var depth: Int
        var type: FileType
        /// Bytes.
        var size: Int
        var state: OpenedFile.State
        var findings: [Finding]
    }

    /// The attachment first. Never empty.
    let nodes: [Node]
    /// Whether files were left out.
    let isCut: Bool

    init(_ file: OpenedFile, limits: OpeningLimits = .standard) {
        var nodes: [Node] = []
        var waiting: [(file: OpenedFile, path: String, depth: Int)] = [(file, "", 0)]
        var isCut = false
        while let (next, above, depth) = waiting.popLast() {
            guard nodes.count < limits.filesMax else {
                isCut = true
                break
            }
            let name = String(next.name.unicodeScalars.prefix(limits.nameBytesMax))
            let path = (above.isEmpty ? name : above + " › " + name).cut(to: Self.pathBytesMax)
            nodes.append(
                Node(
                    name: name,
                    path: path,
                    depth: depth,
                    type: next.type,
                    size: next.size,
                    state: next.state,
                    findings: Array(next.findings.prefix(limits.findingsMax))
                )
            )
            if depth < Self.depthMax {
                for member in next.members.reversed() { waiting.append((member, path, depth + 1)) }
            } else if !next.members.isEmpty {
                isCut = true
            }
        }
        if isCut { nodes[0].state = .limited }
        self.nodes = nodes
        self.isCut = isCut
    }

    /// Deeper than any worker opens.
    private static let depthMax = 64
    private static let pathBytesMax = 320

    func first(where fits: (Node) -> Bool) -> Node? { nodes.first(where: fits) }
}
