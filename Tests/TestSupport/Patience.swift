import Foundation

/// How much longer than usual things may take: sanitizers make all of it slower. `$SEKISHO_PATIENCE`, else 1.
public enum Patience {
    public static let factor = ProcessInfo.processInfo.environment["SEKISHO_PATIENCE"].flatMap { Int($0) } ?? 1

    /// A bound that tells a hang or quadratic work from honest work, on a machine whose cores are all busy with other
    /// tests: four times what is expected.
    public static func seconds(_ seconds: Double) -> Duration { .seconds(4 * seconds * Double(factor)) }
}
