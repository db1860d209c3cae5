/// Collects defects within limits: so many of one kind, that a flood of one does not hide the others.
struct DefectList {
    private(set) var defects: [Defect] = []
    private var counts: [Defect.Kind: Int] = [:]
    private let limits: Limits

    init(limits: Limits) {
        self.limits = limits
    }

    mutating func add(_ kind: Defect.Kind, at offset: Int) {
        guard defects.count < limits.defectsMax else { return }
        let count = counts[kind, default: 0]
        guard count < limits.defectsPerKindMax else { return }
        counts[kind] = count &+ 1
        defects.append(Defect(kind, at: offset))
    }

    /// The defects from the first to the last byte of the message.
    var sorted: [Defect] { defects.count < 2 ? defects : defects.sorted { $0.offset < $1.offset } }
}
