import Inspection

extension FuzzTarget {
    static let htmlFuzzTargets: [FuzzTarget] = []
}
