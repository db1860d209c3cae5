/// The text in which Prometheus reads metrics (exposition format 0.0.4).
struct MetricsPage {
    private(set) var text = ""

    enum Kind: String { case counter, gauge, histogram }

    private mutating func head(_ name: String, _ kind: Kind, _ help: String) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(kind.rawValue)\n"
    }

    mutating func add(_ name: String, _ kind: Kind, _ help: String, _ value: some Numeric) {
        head(name, kind, help)
        text += "\(name) \(value)\n"
    }

    /// - Parameter names: the names of the labels.
    mutating func add(_ name: String, _ help: String, _ counter: LabelledCounter, _ names: [String]) {
        head(name, .counter, help)
        for (labels, value) in counter.values {
            let list = zip(names, labels).map { "\($0)=\"\($1)\"" }.joined(separator: ",")
            text += "\(name){\(list)} \(value)\n"
        }
    }

    mutating func add(_ name: String, _ help: String, _ histogram: Histogram) {
        head(name, .histogram, help)
        let snapshot = histogram.snapshot
        for (bound, count) in snapshot.buckets { text += "\(name)_bucket{le=\"\(bound)\"} \(count)\n" }
        text += "\(name)_bucket{le=\"+Inf\"} \(snapshot.count)\n"
        text += "\(name)_sum \(snapshot.sum)\n\(name)_count \(snapshot.count)\n"
    }
}
