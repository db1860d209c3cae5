import Inspection

extension FuzzTarget {
    static let textFuzzTargets: [FuzzTarget] = []
}
