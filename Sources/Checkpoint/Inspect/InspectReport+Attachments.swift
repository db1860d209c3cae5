import Inspection

extension InspectReport {
    /// Files that are shown of one attachment.
    private static let nodesMax = 200

    /// Every attachment with what lies in it, one behind the other.
    func attachments(in language: Language) -> JSONValue {
        .array(
            evidence.files.map { file in
                let tree = evidence.attachments[file.part].map { OpenedTree($0) }
                return [
                    "part": .number(file.part),
                    "name": .string(file.name),
                    "declaredType": .string(file.declaredType),
                    "bytes": .number(evidence.size(of: file)),
                    "trouble": .optional(evidence.unopened[file.part]?.word),
                    "contents": .array(tree?.nodes.prefix(Self.nodesMax).map(\.json) ?? []),
                ]
            }
        )
    }

    func addAttachments(to page: inout Page, in language: Language) {
        guard !evidence.files.isEmpty else { return }
        page.blank()
        page.line(Phrase.attachments.text(in: language), .faint)
        for file in evidence.files {
            guard let opened = evidence.attachments[file.part] else {
                let trouble = evidence.unopened[file.part]?.word ?? ""
                let why = Phrase.couldNotBeChecked.text(in: language)
                page.note(
                    "\(Phrase.fileName(file.name).text(in: language))  \(evidence.size(of: file))  \(why) (\(trouble))",
                    indent: 2,
                    .caution
                )
                continue
            }
            for node in OpenedTree(opened).nodes.prefix(Self.nodesMax) { add(node, to: &page, in: language) }
        }
    }

    private func add(_ node: OpenedTree.Node, to page: inout Page, in language: Language) {
        let indent = 2 + 2 * min(node.depth, 10)
        let state = node.state == .opened ? "" : "  \(node.state.rawValue)"
        page.note(
            "\(Phrase.fileName(node.name).text(in: language))  \(node.type.word)  \(node.size)\(state)",
            indent: indent,
            node.state == .opened ? .plain : .caution
        )
        for finding in node.findings { page.note("! \(finding.identifier)", indent: indent + 2, .caution) }
    }
}

extension OpenedTree.Node {
    fileprivate var json: JSONValue {
        [
            "path": .string(path),
            "depth": .number(depth),
            "type": .string(type.word),
            "family": .string(type.family.rawValue),
            "bytes": .number(size),
            "state": .string(state.rawValue),
            "findings": .strings(findings.map(\.identifier)),
        ]
    }
}
