import Foundation
import FuzzTargets
import TestSupport
import Testing

/// What the fuzzer found once, and the seeds it starts from, through the same targets as in a fuzzing run.
@Suite struct ReplayTests {
    /// Findings, one folder a target: `Fixtures/fuzz/<Target>/<anything>`.
    private static let findings = SharedFolder.checkout.appending(path: "Tests/TestSupport/Fixtures/fuzz")
    private static let corpus = SharedFolder.checkout.appending(path: "Fuzz/Corpus")

    private static func files(_ folder: URL) -> [URL] {
        let found = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        return (found ?? []).sorted { $0.path < $1.path }
    }

    @Test(arguments: FuzzTarget.all.map(\.name))
    func `seeds and findings keep all promises`(name: String) async throws {
        let target = try #require(FuzzTarget.all.first { $0.name == name })
        let seeds = Self.files(Self.corpus.appending(path: name))
        #expect(!seeds.isEmpty, "put a seed into Fuzz/Corpus/\(name)")
        for file in seeds + Self.files(Self.findings.appending(path: name)) {
            let bytes = [UInt8](try Data(contentsOf: file))
            await replay(target, bytes, file.lastPathComponent)
        }
    }

    @Test(arguments: FuzzTarget.all.map(\.name))
    func `truncated and mutated seeds keep all promises`(name: String) async throws {
        let target = try #require(FuzzTarget.all.first { $0.name == name })
        var dice = Dice(seed: 20_261_123)
        for file in Self.files(Self.corpus.appending(path: name)) {
            let bytes = [UInt8](try Data(contentsOf: file)).prefix(2000)
            for _ in 0..<20 {
                var mutant = Array(bytes.prefix(dice.roll(bytes.count + 1)))
                for _ in 0..<dice.roll(6) where !mutant.isEmpty {
                    mutant[dice.roll(mutant.count)] = UInt8(truncatingIfNeeded: dice.roll(256))
                }
                await replay(target, mutant, "\(file.lastPathComponent), changed to \(mutant.prefix(400))")
            }
        }
    }

    @Test func `every folder of seeds and of findings has a target`() {
        let names = Set(FuzzTarget.all.map(\.name))
        for folder in Self.files(Self.corpus) + Self.files(Self.findings) {
            #expect(names.contains(folder.lastPathComponent), "\(folder.path) belongs to no target")
        }
    }

    private func replay(_ target: FuzzTarget, _ bytes: [UInt8], _ what: String) async {
        do {
            try await target.run(bytes)
        } catch {
            Issue.record("\(target.name): \(error), with \(what)")
        }
    }
}

/// Numbers that look random and are the same in every run.
private struct Dice {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func roll(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % sides
    }
}
