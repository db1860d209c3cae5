/// Collects findings, each thing once, and of each kind only the first few.
struct FindingCollector {
    private(set) var findings: [Finding] = []
    private var counts: [String: Int] = [:]
    private var seen: Set<Finding> = []
    private let limits: InspectionLimits

    init(limits: InspectionLimits) { self.limits = limits }

    mutating func add(_ kind: FindingKind, at place: Finding.Place, _ arguments: [String]) {
        let finding = Finding(kind, at: place, arguments.map { String($0.prefix(300)) })
        guard counts[kind.identifier, default: 0] < limits.findingsOfKindMax, seen.insert(finding).inserted else {
            return
        }
        counts[kind.identifier, default: 0] += 1
        findings.append(finding)
    }
}
