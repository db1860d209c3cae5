import Mail

/// What findings weigh, and how much makes a level: one published table, which an administrator may adjust.
public struct Weights: Sendable, Hashable {
    /// By identifier; a kind that is not here has the points of its `FindingKind`.
    private var points: [String: Double] = [:]
    /// The sum from which a message is one to be careful with.
    public var caution = 5.0
    /// The sum from which it is dangerous, if two aspects at least speak against it.
    public var danger = 9.0
    /// What an aspect must come to, to be one of the two.
    public var aspectMin = 1.0

    public init() {}

    /// Reads a table: an identifier and a number a line. Lines that are none are passed over.
    public init(table: [UInt8]) {
        for line in TableLines(table).lines {
            if let line = WeightLine(line.text) { set(line.identifier, to: line.number) }
        }
    }

    /// Sets the points of a kind, or `level.caution`, `level.danger`, `level.aspect`.
    public mutating func set(_ identifier: String, to number: Double) {
        switch identifier {
        case "level.caution": caution = number
        case "level.danger": danger = number
        case "level.aspect": aspectMin = number
        default: points[identifier] = number
        }
    }

    /// What a finding weighs.
    public func points(of finding: Finding) -> Double { points[finding.identifier] ?? finding.points }
}
