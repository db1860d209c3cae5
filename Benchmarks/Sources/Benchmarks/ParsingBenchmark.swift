import CPeers
import Mail

/// Reading a whole message: Sekisho, GMime, and memchr going from line to line over the same bytes.
enum ParsingBenchmark {
    static func run(_ memory: inout Table) async throws {
        var table = Table(
            "Parsing a whole message (GB/s)",
            "message",
            "memchr",
            "Sekisho",
            "GMime",
            "memchr / Sekisho",
            "times GMime"
        )
        let samples = [
            ("4 KiB, prose", Samples.plain(4 << 10)), ("64 KiB, prose", Samples.plain(64 << 10)),
            ("1 MiB, attachment", Samples.attachment(1 << 20)), ("42 KiB, letter of 11 parts", Samples.letter()),
        ]
        for (name, bytes) in samples {
            let contenders = [
                Contender(name: "memchr") {
                    bytes.withUnsafeBufferPointer { peer_count_lines($0.baseAddress, $0.count) } > 10
                },
                Contender(name: "Sekisho") { !Message(parsing: bytes).parts.isEmpty },
                Contender(name: "GMime") {
                    bytes.withUnsafeBufferPointer { peer_gmime_parse($0.baseAddress, $0.count) } > 0
                },
            ]
            let seconds = try await Stopwatch.seconds(contenders)
            let rates = seconds.map { Double(bytes.count) / $0 / 1e9 }
            table.add(
                name,
                rates[0].short,
                rates[1].short,
                rates[2].short,
                (rates[0] / rates[1]).short,
                (rates[1] / rates[2]).short
            )
            let ours = await Stopwatch.allocations(contenders[1])
            let other = await Stopwatch.allocations(contenders[2])
            memory.add("parse \(name)", "\(ours.calls)", "\(ours.bytes)", "\(other.calls)", "\(other.bytes)")
        }
        table.note("Goals: faster than GMime at every size, within 5 times of memchr for the attachment.")
        table.show()
    }
}
