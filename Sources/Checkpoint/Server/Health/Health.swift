/// Whether the server can do its work.
struct Health: Sendable {
    let checks: [HealthCheck]
    /// Milliseconds after which a check counts as failed.
    var millisecondsMax = 3_000

    /// All checks at the same time. Blocks nothing and nobody.
    func report() async -> HealthReport {
        await withTaskGroup(of: (String, String?).self) { group in
            for check in checks {
                let limit = millisecondsMax
                group.addTask { (check.name, await Self.failure(of: check, within: limit)) }
            }
            var failures: [String: String?] = [:]
            for await (name, failure) in group { failures.updateValue(failure, forKey: name) }
            return HealthReport(checks: checks.map { ($0.name, failures[$0.name] ?? nil) })
        }
    }

    private static func failure(of check: HealthCheck, within milliseconds: Int) async -> String? {
        let (answers, continuation) = AsyncStream.makeStream(of: String?.self, bufferingPolicy: .bufferingOldest(1))
        // Not a child: a check that hangs must not hold up the answer.
        let work = Task { continuation.yield(await check.failure()) }
        let clock = Task {
            try await Task.sleep(for: .milliseconds(milliseconds))
            continuation.yield("no answer within \(milliseconds) ms")
        }
        defer {
            work.cancel()
            clock.cancel()
        }
        for await answer in answers { return answer }
        return nil
    }
}
