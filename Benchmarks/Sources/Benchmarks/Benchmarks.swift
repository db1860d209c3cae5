import CPeers

/// One table in one run, on one core: what Sekisho costs beside its peers and beside the floor.
@main
enum Benchmarks {
    static func main() async throws {
        peer_stay_on_one_core()
        // For a profiler: one thing, over and over.
        if CommandLine.arguments.dropFirst().first == "verify" { return try await DKIMBenchmark.repeatVerification() }
        peer_gmime_open()
        print("Processor time on one core; contenders take turns, medians of nine rounds.")
        var memory = Table("Allocations for one message", "what", "Sekisho", "bytes", "peer", "bytes")
        try await DKIMBenchmark.run(&memory)
        try await ParsingBenchmark.run(&memory)
        memory.note("Peer: libopendkim where it verifies, GMime where it parses.")
        memory.show()
    }
}
