/// Opens the attachments of a message for a command that ends afterwards, with workers of its own.
struct AttachmentInspection: Sendable {
    /// What opens them, and how far; a standard one where there is no configuration.
    var worker = WorkerSettings()
    var attachments = AttachmentSettings()

    /// Adds what was found to the evidence. Where no sandbox works, nothing is opened, and the evidence says so.
    func open(_ evidence: inout Evidence) async {
        // Starting a worker takes longer than looking at a message.
        guard !AttachedFiles(in: evidence.message).files.isEmpty else { return }
        let desk = await WorkerDesk.forCommand(worker)
        await Attachments(settings: attachments, worker: desk, server: "").open(&evidence, by: WorkTime(in: 120))
        await desk.discard()
    }
}
