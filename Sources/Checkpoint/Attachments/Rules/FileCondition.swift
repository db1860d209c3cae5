import Inspection

/// One condition of a rule about an attachment. Of several values any may fit. What is asked of a file is asked of
/// everything within it as well: an archive that holds a program is treated as one.
enum FileCondition: Sendable, Hashable {
    /// What it is by its content: words of `FileType`.
    case type([String])
    case family([FileType.Family])
    case name([NamePattern])
    /// What the message declares it to be: `application/pdf`, `image/*`.
    case declaredType([NamePattern])
    case sizeOver(Int)
    case sizeUnder(Int)
    case state([OpenedFile.State])
    case finding(FindingCondition)
    /// Files within files, more than so many levels.
    case depthOver(Int)

    /// Of a name in a verdict.
    private static let nameBytesMax = 320

    func fit(_ file: AttachedFile, _ opened: OpenedTree?, of evidence: Evidence) -> AttachmentRule.Fit {
        switch self {
        case .declaredType(let patterns):
            guard let pattern = patterns.first(where: { $0.matches(file.declaredType) }) else { return .no }
            return .yes([.declaredType(file.declaredType.cut(to: Self.nameBytesMax), pattern: "\(pattern)")])
        case .sizeOver(let bytes):
            let size = evidence.size(of: file)
            return size > bytes ? .yes([.fileSize(bytes: size)]) : .no
        case .sizeUnder(let bytes):
            let size = evidence.size(of: file)
            return size < bytes ? .yes([.fileSize(bytes: size)]) : .no
        case .name(let patterns):
            if let pattern = patterns.first(where: { $0.matches(file.name) }) {
                return .yes([.fileName(file.name.cut(to: Self.nameBytesMax), pattern: "\(pattern)")])
            }
        default: break
        }
        guard let opened else { return .unknown }
        guard let ground = content(opened) else { return .no }
        return .yes([ground])
    }

    private func content(_ opened: OpenedTree) -> VerdictGround? {
        switch self {
        case .type(let words):
            return opened.first { words.contains($0.type.word) }.map { .fileType($0.path, word: $0.type.word) }
        case .family(let families):
            return opened.first { families.contains($0.type.family) }.map {
                .fileType($0.path, word: $0.type.family.rawValue)
            }
        case .name(let patterns):
            for node in opened.nodes {
                if let pattern = patterns.first(where: { $0.matches(node.name) }) {
                    return .fileName(node.path, pattern: "\(pattern)")
                }
            }
            return nil
        case .state(let states):
            return opened.first { states.contains($0.state) }.map { .fileState($0.path, word: $0.state.rawValue) }
        case .finding(let condition): return finding(condition, opened)
        case .depthOver(let levels):
            return opened.first { $0.depth > levels }.map { .fileDepth($0.path, levels: $0.depth) }
        case .declaredType, .sizeOver, .sizeUnder: return nil
        }
    }

    private func finding(_ condition: FindingCondition, _ opened: OpenedTree) -> VerdictGround? {
        for node in opened.nodes {
            if let found = node.findings.first(where: condition.fits) {
                return .fileFinding(node.path, identifier: found.identifier)
            }
        }
        return nil
    }
}
