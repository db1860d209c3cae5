import Inspection
import Mail

extension WorkerBench {
    /// With everything that reads files by C, which is why it is done here.
    func open(_ file: WorkerFile, passwords: [String], _ limits: OpeningLimits) -> OpenedFile {
        let opener = FileOpener(limits: limits, tools: tools, charsets: .system)
        return opener.open(
            file.bytes,
            name: file.name,
            declaredAs: file.declaredType,
            passwords: passwords
        )
    }

    /// A document as it is without its password; an archive as a ZIP that has none.
    func unlock(_ file: WorkerFile, passwords: [String], _ limits: OpeningLimits) -> [UInt8]? {
        let unlocking = FileUnlocking(limits: limits, tools: tools)
        switch unlocking.unlocked(file.bytes, name: file.name, passwords: passwords) {
        case .document(let bytes): return bytes
        case .files(let files):
            let packed = zip(PackedNames.safe(files.map(\.name)), files).map { name, file in
                ZIPPacking.File(name: name, bytes: file.bytes)
            }
            return ZIPPacking.pack(packed, password: nil, areNamesUTF8: true, seconds: Int(Moment.now))
        case nil: return nil
        }
    }

    private var tools: OpeningTools {
        OpeningTools(
            archives: LibArchive(charsets: .system),
            unlocking: [PDFUnlocking(), OfficeUnlocking()],
            codes: CodeReader()
        )
    }
}
