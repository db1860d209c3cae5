import Inspection

extension FuzzTarget {
    static let workerFuzzTargets: [FuzzTarget] = []
}
