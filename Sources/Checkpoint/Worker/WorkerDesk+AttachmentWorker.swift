import Inspection

extension WorkerDesk: AttachmentWorker {
    /// Opens the file and shows it to the scanners at the same time. What a scanner knows counts also when the file
    /// cannot be opened.
    func open(_ file: EncodedFile, passwords: [String]) async -> WorkerOutcome<OpenedFile> {
        if scanners.isEmpty { return await look(into: file, passwords) }
        async let scanned = scanners.findings(in: file.decoded)
        let outcome = await look(into: file, passwords)
        let findings = await scanned
        if findings.isEmpty { return outcome }
        switch outcome {
        case .done(var opened):
            opened.findings += findings
            return .done(opened)
        case .failed(let failure):
            guard findings.contains(where: { $0.severity > .note }) else { return .failed(failure) }
            let size = file.decoded.bytes.count
            var opened = OpenedFile(name: file.name, type: .unknown, size: size, state: .unreadable)
            opened.findings = findings
            return .done(opened)
        }
    }

    private func look(into file: EncodedFile, _ passwords: [String]) async -> WorkerOutcome<OpenedFile> {
        await pool?.open(file, passwords: passwords) ?? .failed(Self.noSandbox)
    }

    func unlock(_ file: WorkerFile, passwords: [String]) async -> WorkerOutcome<WorkerFile> {
        await pool?.unlock(file, passwords: passwords) ?? .failed(Self.noSandbox)
    }

    func pack(_ files: [WorkerFile], password: String, names: ZIPNames) async -> WorkerOutcome<[UInt8]> {
        await pool?.pack(files, password: password, names: names) ?? .failed(Self.noSandbox)
    }

    func convert(_ file: WorkerFile, by converter: Converter) async -> WorkerOutcome<WorkerFile> {
        guard let pool, let programs else { return .failed(Self.noSandbox) }
        switch converter {
        case .officeToPDF:
            guard let office else { return .failed(Self.noOffice) }
            return await rebuilt(office.convert(file, .pdf), by: pool)
        case .pdfToPictures:
            let pages = PageConversion(desk: programs)
            let outcome = await pages.pictures(of: file)
            guard case .done(let pictures) = outcome else { return outcome }
            return await pool.make(.bind(name: file.name), [pictures.bytes])
        case .text: return await text(of: file, pool, programs)
        case .command(let command): return await CommandConversion(desk: programs).convert(file, command)
        default: return await pool.convert(file, by: converter)
        }
    }

    /// By whom reads it best.
    private func text(of file: WorkerFile, _ pool: WorkerPool, _ programs: ProgramDesk) async
        -> WorkerOutcome<WorkerFile>
    {
        let type = FileType(sniffing: file.bytes[...], name: file.name)
        if type.word == "pdf" { return await PageConversion(desk: programs).text(of: file) }
        if type.family == .document { return await office?.convert(file, .text) ?? .failed(Self.noOffice) }
        return await pool.convert(file, by: .text)
    }

    /// What a program made of a hostile file is hostile: a PDF of LibreOffice's goes through qpdf.
    private func rebuilt(_ outcome: WorkerOutcome<WorkerFile>, by pool: WorkerPool) async -> WorkerOutcome<WorkerFile> {
        guard case .done(let file) = outcome else { return outcome }
        return await pool.convert(file, by: .pdfWithoutActiveContent)
    }

    private static let noOffice = WorkerFailure.unavailable("LibreOffice runs with bubblewrap only")
    private static let noSandbox = WorkerFailure.unavailable("no sandbox works on this machine")
}
