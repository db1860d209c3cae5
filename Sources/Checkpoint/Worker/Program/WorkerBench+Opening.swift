import Inspection
import Mail

extension WorkerBench {
    /// With everything that reads files by C, which is why it is done here.
    func open(_ file: [UInt8], name: String, passwords: [String], _ limits: OpeningLimits) -> OpenedFile {
        let tools = OpeningTools(
            archives: LibArchive(charsets: .system),
            unlocking: PDFUnlocking(),
            codes: CodeReader()
        )
        return FileOpener(limits: limits, tools: tools, charsets: .system).open(file, name: name, passwords: passwords)
    }
}
