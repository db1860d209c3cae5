import Inspection
import Mail

/// Opens the attachments of a message in a worker, several at a time, and adds what was found to the evidence.
struct AttachmentOpener: Sendable {
    let worker: any AttachmentWorker
    let settings: AttachmentSettings
    var sendsText = false

    /// What could not be looked into by the deadline is named so.
    func open(_ files: [AttachedFile], of message: Message, by deadline: WorkTime) async -> Opened {
        var opened = Opened()
        var waiting = files.prefix(settings.limits.attachmentsMax)
        for file in files.dropFirst(waiting.count) { opened.failures[file.part] = .tooMuch }
        let passwords = TriedPasswords(settings, for: message).words
        await withTaskGroup(of: (Int, WorkerOutcome<OpenedFile>).self) { group in
            var running = 0
            while !waiting.isEmpty || running > 0 {
                while running < settings.limits.parallelMax, let file = waiting.popFirst() {
                    guard !file.isAmbiguous else {
                        opened.failures[file.part] = .refused("ambiguous")
                        continue
                    }
                    running += 1
                    group.addTask { (file.part, await open(file, of: message, passwords, by: deadline)) }
                }
                guard let (part, outcome) = await group.next() else { break }
                running -= 1
                switch outcome {
                case .done(let file): opened.files[part] = file
                case .failed(let failure): opened.failures[part] = failure
                }
            }
        }
        return opened
    }

    private func open(
        _ file: AttachedFile,
        of message: Message,
        _ passwords: [String],
        by deadline: WorkTime
    ) async -> WorkerOutcome<OpenedFile> {
        guard !deadline.hasPassed else { return .failed(.tooSlow) }
        let (worker, content) = (worker, file.content(in: message))
        if !sendsText, let text = Self.text(content) {
            return .done(FileOpener(charsets: .system).open(text.bytes, name: text.name))
        }
        return await deadline.result { await worker.open(content, passwords: passwords) } ?? .failed(.tooSlow)
    }

    /// The file if it is a text: there is nothing in one that would need to be opened.
    private static func text(_ file: EncodedFile) -> WorkerFile? {
        if FileType.isSomethingElse(thanText: file.beginning) { return nil }
        let decoded = file.decoded
        return FileType(sniffing: decoded.bytes[...], name: decoded.name).family == .text ? decoded : nil
    }

    struct Opened: Sendable {
        var files: [Int: OpenedFile] = [:]
        var failures: [Int: WorkerFailure] = [:]
    }
}

extension AttachedFile {
    /// The file as it stands in the message.
    func content(in message: Message) -> EncodedFile {
        let part = message.parts[part]
        var file = EncodedFile(
            name: name,
            declaredType: declaredType,
            body: message.bytes[part.body],
            encoding: part.contentEncoding
        )
        if isWhole { (file.body, file.encoding) = (message.bytes[...], .binary) }
        if isWithinText, !isAmbiguous {
            (file.body, file.encoding) = (UUDecoder.decode(message.decodedBody(of: part).bytes).bytes, .binary)
        }
        return file
    }
}
