import Mail

/// Writes the locked attachments of a held message into a folder, without their password.
struct HoldWriting: Sendable {
    let worker: any AttachmentWorker
    /// It is there.
    let folder: String

    /// Notes in each finding the file that was written, and where that failed, why. Nothing is written over.
    func write(_ findings: [HoldOpening.Opened], of message: Message, password: String) async throws(InputError)
        -> [HoldOpening.Opened]
    {
        var findings = findings
        let files = AttachedFiles(in: message).files
        let places = findings.indices.filter { findings[$0].closure == .unlocked }
        let names = SafeFileName.unique(places.map { SafeFileName(findings[$0].name) })
        for (place, name) in zip(places, names) {
            guard let file = files.first(where: { $0.part == findings[place].part }) else { continue }
            switch await worker.unlock(file.content(in: message).decoded, passwords: [password]) {
            case .done(let open):
                let path = "\(folder)/\(name)"
                do throws(CopyError) { try SpoolFile.write([open.bytes], to: path) } catch {
                    throw .hold(.file(error))
                }
                findings[place].written = path
            case .failed(let failure): findings[place].trouble = .unopened(failure)
            }
        }
        return findings
    }
}
