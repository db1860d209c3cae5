/// The answer of `/health`.
struct HealthReport: Sendable {
    /// Each check, with why it failed.
    let checks: [(name: String, failure: String?)]

    var isHealthy: Bool { checks.allSatisfy { $0.failure == nil } }

    var body: JSONValue {
        .object([
            "status": .string(isHealthy ? "ok" : "failing"),
            "checks": .object(
                JSONMembers(
                    Dictionary(
                        checks.map { ($0.name, JSONValue.string($0.failure ?? "ok")) },
                        uniquingKeysWith: { first, _ in first }
                    )
                )
            ),
        ])
    }
}
