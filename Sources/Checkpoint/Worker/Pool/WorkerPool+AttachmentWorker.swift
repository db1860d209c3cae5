import Inspection

extension WorkerPool: AttachmentWorker {
    func open(_ file: EncodedFile, passwords: [String]) async -> WorkerOutcome<OpenedFile> {
        let limits = settings.opening
        let job = WorkerJob.open(
            name: file.name,
            declaredType: file.declaredType,
            encoding: file.encoding,
            passwords: passwords,
            WorkerJob.told(limits)
        )
        switch await perform(job, [file.body]) {
        case .failure(let failure): return .failed(failure)
        case .success(let outcome):
            guard case .opened(let opened) = outcome.reply, file.mayHave(bytes: opened.size),
                opened.isPlausible(within: limits)
            else {
                return .failed(.nonsense)
            }
            return .done(opened)
        }
    }

    func unlock(_ file: WorkerFile, passwords: [String]) async -> WorkerOutcome<WorkerFile> {
        await make(.unlock(name: file.name, passwords: passwords, WorkerJob.told(settings.opening)), [file.bytes])
    }

    func pack(_ files: [WorkerFile], password: String, names: ZIPNames) async -> WorkerOutcome<[UInt8]> {
        let job = WorkerJob.pack(names: files.map(\.name), password: password, encoding: names)
        return await make(job, files.map(\.bytes)).map(\.bytes)
    }

    func convert(_ file: WorkerFile, by converter: Converter) async -> WorkerOutcome<WorkerFile> {
        switch converter {
        case .officeWithoutActiveContent: await convert(file, .officeWithoutActiveContent)
        case .pdfWithoutActiveContent: await convert(file, .pdfWithoutActiveContent)
        case .htmlToText: await convert(file, .htmlToText)
        case .text: await convert(file, .text)
        case .pictureAnew: await convert(file, .pictureAnew)
        case .officeToPDF, .pdfToPictures, .command: .failed(.unavailable("no programs are run here"))
        }
    }

    private func convert(_ file: WorkerFile, _ conversion: WorkerConversion) async -> WorkerOutcome<WorkerFile> {
        await make(.convert(name: file.name, declaredType: file.declaredType, conversion), [file.bytes])
    }

    /// A job that makes a file.
    func make(_ job: WorkerJob, _ files: [[UInt8]]) async -> WorkerOutcome<WorkerFile> {
        switch await perform(job, files.map { $0[...] }) {
        case .failure(let failure): return .failed(failure)
        case .success(let outcome):
            switch outcome.reply {
            case .made(let name) where name.utf8.count <= settings.opening.nameBytesMax:
                return .done(WorkerFile(name: name, bytes: outcome.content))
            case .refused(let reason): return .failed(.refused(String(reason.prefix(200))))
            default: return .failed(.nonsense)
            }
        }
    }
}
