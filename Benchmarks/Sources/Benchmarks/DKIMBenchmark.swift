/// Verifying one signature: Sekisho, libopendkim, and the floor under both.
enum DKIMBenchmark {
    static func run() async throws {
        let keys = try SignedMessage.Keys()
        var table = Table("DKIM, relaxed/relaxed, key in memory", "message", "floor µs", "libopendkim µs")
        for algorithm in SignedMessage.Algorithm.allCases {
            for size in Samples.sizes {
                let sample = size.bytes < 1 << 20 ? Samples.plain(size.bytes) : Samples.attachment(size.bytes)
                let message = try SignedMessage(sample, algorithm, keys)
                var contenders = [Contender(name: "floor") { message.floor() }]
                if let peer = OpenDKIM(message) {
                    contenders.append(Contender(name: "libopendkim") { peer.verify() })
                }
                let seconds = try await Stopwatch.seconds(contenders)
                table.add(
                    "\(algorithm.rawValue) \(size.name)",
                    (seconds[0] * 1e6).short,
                    seconds.count > 1 ? (seconds[1] * 1e6).short : "not in Debian's"
                )
            }
        }
        table.show()
    }
}
