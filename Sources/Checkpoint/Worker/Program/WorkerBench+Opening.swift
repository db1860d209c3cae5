import Inspection
import Mail

extension WorkerBench {
    /// With everything that reads files by C, which is why it is done here.
    func open(_ file: WorkerFile, passwords: [String], _ limits: OpeningLimits) -> OpenedFile {
        let tools = OpeningTools(
            archives: LibArchive(charsets: .system),
            unlocking: PDFUnlocking(),
            codes: CodeReader()
        )
        let opener = FileOpener(limits: limits, tools: tools, charsets: .system)
        return opener.open(
            file.bytes,
            name: file.name,
            declaredAs: file.declaredType,
            passwords: passwords
        )
    }
}
