import Inspection

extension WorkerSettings {
    /// Reads `[worker]` and `[[scanner]]` of the whole file.
    init(_ root: ConfigurationTable) {
        let table = root.table("worker")
        sandbox = table.optionalChoice("sandbox")
        processes = table.integer("processes", default: processes, in: 1...64)
        memoryBytes = table.bytes("memory", default: memoryBytes, in: 512 << 20...64 << 30)
        seconds = table.seconds("timeout", default: seconds, in: 1...600)
        jobsMax = table.integer("renew-after", default: jobsMax, in: 1...100_000)
        waitingMax = table.integer("waiting", default: waitingMax, in: 1...10_000)
        waitingSeconds = table.seconds("wait", default: waitingSeconds, in: 1...600)
        opening.depthMax = table.integer("depth", default: opening.depthMax, in: 1...16)
        opening.filesMax = table.integer("files", default: opening.filesMax, in: 1...50_000)
        opening.bytesMax = table.bytes("unpacked", default: opening.bytesMax, in: 1 << 20...4 << 30)
        opening.fileBytesMax = min(opening.fileBytesMax, opening.bytesMax)
        opening.expansionMax = table.integer("expansion", default: opening.expansionMax, in: 10...100_000)
        conversions = table.integer("conversions", default: conversions, in: 1...64)
        programs.seconds = table.seconds("convert-timeout", default: programs.seconds, in: 1...600)
        programs.process.memoryBytes = table.bytes(
            "convert-memory",
            default: programs.process.memoryBytes,
            in: 256 << 20...64 << 30
        )
        programs.outputBytesMax = table.bytes("convert-output", default: programs.outputBytesMax, in: 1 << 20...1 << 30)
        programs.folderBytesMax = table.bytes("convert-folder", default: programs.folderBytesMax, in: 1 << 20...4 << 30)
        readScanners(root)
    }

    private mutating func readScanners(_ root: ConfigurationTable) {
        for table in root.tables("scanner") {
            guard let scanner = ScannerSettings(table) else { continue }
            if scanners.contains(where: { $0.name == scanner.name }) {
                table.report("name", .impossible(.scannerNameTwice(scanner.name)))
            }
            scanners.append(scanner)
        }
    }
}
