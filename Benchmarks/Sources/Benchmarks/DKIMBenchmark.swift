/// Verifying one signature: Sekisho, libopendkim, and the floor under both.
enum DKIMBenchmark {
    static func run(_ memory: inout Table) async throws {
        let keys = try SignedMessage.Keys()
        var table = Table(
            "DKIM verification of one signature, relaxed/relaxed, DNS in memory (µs)",
            "message",
            "floor",
            "Sekisho",
            "key kept",
            "libopendkim",
            "of floor",
            "times libopendkim"
        )
        for algorithm in SignedMessage.Algorithm.allCases {
            for size in Samples.sizes {
                let sample = size.bytes < 1 << 20 ? Samples.plain(size.bytes) : Samples.attachment(size.bytes)
                let name = "\(algorithm.rawValue) \(size.name)"
                let message = try SignedMessage(sample, algorithm, keys)
                let sekisho = try Sekisho(message, keepsKey: false)
                let server = try Sekisho(message, keepsKey: true)
                var contenders = [
                    Contender(name: "floor") { message.floor() },
                    Contender(name: "Sekisho") { await sekisho.verify() },
                    Contender(name: "Sekisho, key kept") { await server.verify() },
                ]
                if let peer = OpenDKIM(message) {
                    contenders.append(Contender(name: "libopendkim") { peer.verify() })
                }
                let seconds = try await Stopwatch.seconds(contenders)
                let peer = seconds.count > 3 ? seconds[3] : nil
                table.add(
                    name,
                    (seconds[0] * 1e6).short,
                    (seconds[1] * 1e6).short,
                    (seconds[2] * 1e6).short,
                    peer.map { ($0 * 1e6).short } ?? "has none",
                    (seconds[0] / seconds[1]).short,
                    peer.map { ($0 / seconds[1]).short } ?? ""
                )
                let counts = await Stopwatch.allocations(contenders[1])
                var other = (calls: 0, bytes: 0)
                if contenders.count > 3 { other = await Stopwatch.allocations(contenders[3]) }
                memory.add("verify \(name)", "\(counts.calls)", "\(counts.bytes)", "\(other.calls)", "\(other.bytes)")
            }
        }
        table.note("Floor: SHA-256 over the canonical body and the signature check with a key already read; the same")
        table.note(
            "BoringSSL as Sekisho's. Goals: 0.5 of the floor, 3.5 times libopendkim; the last two columns are without"
        )
        table.note(
            "a kept key, which libopendkim has not. At 4 KiB an Ed25519 check alone takes half of libopendkim's time."
        )
        table.note("4 and 64 KiB are prose, one line in ten not yet canonical; 1 MiB is a base64 attachment.")
        table.show()
    }

    /// Verifies the small message 100,000 times.
    static func repeatVerification() async throws {
        let sekisho = try Sekisho(SignedMessage(Samples.plain(4 << 10), .rsa, SignedMessage.Keys()), keepsKey: true)
        for _ in 0..<100_000 where !(await sekisho.verify()) {
            throw Stopwatch.Failure(description: "Sekisho gave a wrong answer")
        }
    }
}
