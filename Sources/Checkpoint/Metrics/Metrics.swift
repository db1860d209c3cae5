import Synchronization

/// All that is counted, for Prometheus. One for the whole program.
final class Metrics: Sendable {
    let connections = ConnectionMetrics()
    let messages = MessageMetrics()
    let reloads = LabelledCounter()
    /// Numbers that others keep, asked for when the page is made.
    private let gauges = Mutex<[Gauge]>([])

    struct Gauge: Sendable {
        let name: String
        let kind: MetricsPage.Kind
        let help: String
        let value: @Sendable () -> Int
    }

    func add(
        _ name: String,
        _ help: String,
        as kind: MetricsPage.Kind = .gauge,
        _ value: @escaping @Sendable () -> Int
    ) {
        gauges.withLock { $0.append(Gauge(name: name, kind: kind, help: help, value: value)) }
    }

    func page() -> String {
        var page = MetricsPage()
        page.add(
            "sekisho_messages_total",
            "Messages by what became of them.",
            messages.outcomes,
            ["outcome", "direction"]
        )
        page.add(
            "sekisho_results_total",
            "Results of authentication by method.",
            messages.results,
            ["method", "result"]
        )
        page.add(
            "sekisho_attachments_total",
            "Attachments by what became of them.",
            messages.attachments,
            ["action"]
        )
        page.add("sekisho_message_bytes_total", .counter, "Bytes of messages examined.", messages.bytes.value)
        page.add("sekisho_message_seconds", "Seconds from MAIL to the answer.", messages.seconds)
        page.add("sekisho_connections_total", .counter, "Connections of mail servers.", connections.total.value)
        page.add("sekisho_connections", .gauge, "Connections open now.", connections.open)
        page.add(
            "sekisho_connection_faults_total",
            .counter,
            "Connections closed by us for what the peer did.",
            connections.faults.value
        )
        page.add("sekisho_reloads_total", "Reloads of the configuration.", reloads, ["result"])
        for gauge in gauges.withLock({ $0 }) { page.add(gauge.name, gauge.kind, gauge.help, gauge.value()) }
        return page.text
    }
}
