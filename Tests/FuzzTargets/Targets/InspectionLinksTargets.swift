import Inspection

extension FuzzTarget {
    static let linksFuzzTargets: [FuzzTarget] = []
}
