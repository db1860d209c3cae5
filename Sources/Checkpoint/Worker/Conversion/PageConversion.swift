/// A PDF as pictures of its pages, by poppler.
struct PageConversion: Sendable {
    let desk: ProgramDesk
    /// Dots an inch.
    static let resolution = 110
    var pagesMax = 100

    static let program = "/usr/bin/pdftoppm"

    /// The pages, one JPEG after the other.
    func pictures(of file: WorkerFile) async -> WorkerOutcome<WorkerFile> {
        let command = [
            Self.program, "-q", "-jpeg", "-r", "\(Self.resolution)", "-l", "\(pagesMax)", "-scale-to", "3000", "-",
        ]
        switch await desk.outcome(command, input: file.bytes) {
        case .failure(let failure): return .failed(failure)
        case .success(let outcome):
            guard !outcome.output.isEmpty else {
                return .failed(.refused("no page could be drawn: \(outcome.complaint)"))
            }
            return .done(WorkerFile(name: file.name, bytes: outcome.output))
        }
    }

    /// Its text.
    func text(of file: WorkerFile) async -> WorkerOutcome<WorkerFile> {
        let command = ["/usr/bin/pdftotext", "-q", "-enc", "UTF-8", "-l", "\(pagesMax)", "-", "-"]
        switch await desk.outcome(command, input: file.bytes) {
        case .failure(let failure): return .failed(failure)
        case .success(let outcome):
            guard outcome.ending == .exited(0) else {
                return .failed(.refused("no text could be read: \(outcome.complaint)"))
            }
            return .done(WorkerFile(name: file.name + ".txt", bytes: outcome.output))
        }
    }
}
