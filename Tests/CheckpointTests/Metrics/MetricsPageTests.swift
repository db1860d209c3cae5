import Testing

@testable import Checkpoint

struct MetricsPageTests {
    @Test func thePageIsWhatPrometheusReads() {
        let metrics = Metrics()
        metrics.messages.count(.delivered)
        metrics.messages.count(.delivered)
        metrics.messages.count(.rejected, .outbound)
        metrics.messages.seconds.observe(0.004)
        metrics.messages.seconds.observe(120)
        metrics.connections.opened()
        metrics.add("sekisho_answer", "An answer.") { 42 }
        let lines = metrics.page().split(separator: "\n").map(String.init)
        #expect(lines.contains(#"sekisho_messages_total{outcome="delivered",direction="inbound"} 2"#))
        #expect(lines.contains(#"sekisho_messages_total{outcome="rejected",direction="outbound"} 1"#))
        #expect(lines.contains(#"sekisho_message_seconds_bucket{le="0.0025"} 0"#))
        #expect(lines.contains(#"sekisho_message_seconds_bucket{le="0.005"} 1"#))
        #expect(lines.contains(#"sekisho_message_seconds_bucket{le="+Inf"} 2"#))
        #expect(lines.contains("sekisho_message_seconds_count 2"))
        #expect(lines.contains("sekisho_connections 1"))
        #expect(lines.contains("# TYPE sekisho_answer gauge"))
        #expect(lines.contains("sekisho_answer 42"))
        // Every name is told of once, before its first value.
        let names = lines.filter { $0.hasPrefix("# TYPE") }.map { $0.split(separator: " ")[2] }
        #expect(Set(names).count == names.count)
        for line in lines where !line.hasPrefix("#") {
            let name = line.prefix { $0 != "{" && $0 != " " }
            #expect(names.contains { name == $0 || name.hasPrefix("\($0)_") }, "\(line)")
        }
    }
}
