import Inspection
import Wire

/// All scanners, asked about a file at the same time.
struct Scanners: Sendable {
    let scanners: [VirusScanner]

    var isEmpty: Bool { scanners.isEmpty }

    /// What they found, in the order of the configuration. That one could not be asked is said, too.
    func findings(in file: WorkerFile) async -> [Finding] {
        if scanners.isEmpty { return [] }
        return await withTaskGroup(of: (Int, [Finding]).self) { group in
            for (index, scanner) in scanners.enumerated() {
                group.addTask { (index, await Self.findings(scanner, file)) }
            }
            var findings: [Int: [Finding]] = [:]
            for await (index, found) in group { findings[index] = found }
            return scanners.indices.flatMap { findings[$0] ?? [] }
        }
    }

    private static func findings(_ scanner: VirusScanner, _ file: WorkerFile) async -> [Finding] {
        let name = scanner.settings.name
        switch await scanner.scan(file) {
        case .clean: return []
        case .found(let names): return names.map { Finding(.malware, [name, $0, file.name]) }
        case .suspected(let names): return names.map { Finding(.suspected, [name, $0, file.name]) }
        case .failed(let reason): return [Finding(.unscanned, [name, reason, file.name])]
        }
    }
}
