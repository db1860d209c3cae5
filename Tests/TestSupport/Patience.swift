import Foundation

/// How much longer than usual things may take: sanitizers make all of it slower. `$SEKISHO_PATIENCE`, else 1.
public enum Patience {
    public static let factor = ProcessInfo.processInfo.environment["SEKISHO_PATIENCE"].flatMap { Int($0) } ?? 1

    public static func seconds(_ seconds: Double) -> Duration { .seconds(seconds * Double(factor)) }
}
