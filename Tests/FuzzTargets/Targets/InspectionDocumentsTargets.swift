import Inspection

extension FuzzTarget {
    static let documentsFuzzTargets: [FuzzTarget] = []
}
