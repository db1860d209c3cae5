import Crypto
import Mail

extension AttachmentOperation {
    /// Puts what is quarantined into an archive. Where that cannot be done, it is removed: the original is kept.
    mutating func pack(_ pieces: inout AttachmentPieces) async {
        guard !pieces.quarantined.isEmpty else { return }
        let files = pieces.quarantined.map(\.file)
        let names = SafeFileName.unique(files.map { SafeFileName($0.name) })
        let named = zip(files, names).map { WorkerFile(name: $1, bytes: $0.bytes, declaredType: nil) }
        var generator = SystemRandomNumberGenerator()
        let password = HoldPassword(using: &generator)
        let (worker, encoding) = (house.worker, house.settings.zipNames)
        let packed = await WorkTime(in: Self.packSeconds).result {
            await worker.pack(named, password: password.text, names: encoding)
        }
        let isPacked: Bool
        switch packed ?? .failed(.tooSlow) {
        case .done(let bytes):
            isPacked = true
            pieces.password = password
            pieces.archive = Attachment(
                fileName: "quarantine-\(identifier).zip",
                type: ContentType(type: "application", subtype: "zip"),
                content: bytes
            )
        case .failed(let failure):
            isPacked = false
            for (index, _) in pieces.quarantined { treatment.records[index].troubles.append(.unpacked(failure)) }
        }
        for ((index, _), name) in zip(pieces.quarantined, names) {
            pieces.fates[treatment.records[index].part] = evidence.files[index].isWithinText ? .textOnly : .removed
            if isPacked {
                treatment.records[index].newName = name
            } else {
                treatment.records[index].action = .remove
            }
        }
    }

    /// Packing needs no thought, and a message that is late must get its archive all the same.
    private static let packSeconds = 30

    /// Makes the edits, and keeps the original before anything of it is taken away.
    mutating func replace(_ pieces: AttachmentPieces) async {
        guard !pieces.fates.isEmpty else { return }
        for index in treatment.records.indices where pieces.fates[treatment.records[index].part] != nil {
            let content = evidence.files[index].content(in: message).decoded.bytes
            treatment.records[index].sha256 = SHA256.hash(data: content).hexadecimal
        }
        let mustKeep = !pieces.quarantined.isEmpty || house.settings.keepsOriginal
        let languages = Marker.languages(for: evidence, house.language)
        let report = AttachmentReport(
            records: treatment.records.filter { pieces.fates[$0.part] != nil },
            server: house.server,
            contact: house.settings.contact,
            held: mustKeep ? identifier : nil,
            limits: house.settings.limits
        )
        var additions = pieces.additions + [report.entity(in: languages)]
        if let archive = pieces.archive { additions.append(.file(archive)) }
        var generator = SystemRandomNumberGenerator()
        let boundary = LedgerIdentifier(microseconds: 0, using: &generator).description
        let replacement = PartReplacement(of: message, pieces.fates, adding: additions, boundary: boundary)
        do {
            let edits = try replacement.edits()
            // What contradicts itself is found before anything is kept or promised.
            _ = try Editor(message.bytes).applying(edits.around([]))
            if mustKeep { try await keep(pieces) }
            treatment.edits = edits
        } catch {
            let reason = SystemReason.text(of: error)
            treatment.answer = .deferral(rule: Self.ownRule, reason: reason)
        }
    }

    /// The rule that decides when something of ours does not work.
    private static let ownRule = "attachments"

    private mutating func keep(_ pieces: AttachmentPieces) async throws(HoldTrouble) {
        guard let hold = house.hold else { throw .unavailable }
        guard !evidence.envelope.isTrial else { return treatment.held = identifier }
        let changed = treatment.records.filter { pieces.fates[$0.part] != nil }
        let summary = MessageSummary(message)
        let entry = HeldMessage(
            identifier: identifier,
            queueID: evidence.envelope.queueID,
            returnPath: evidence.envelope.returnPath ?? [],
            recipients: evidence.envelope.recipients,
            from: summary.from.first?.address ?? "",
            subject: summary.subject ?? "",
            bytes: message.bytes.count,
            sha256: SHA256.hash(data: message.bytes).hexadecimal,
            files: changed.map { HeldMessage.File($0) },
            password: pieces.password
        )
        try await hold.store(message.bytes, entry)
        treatment.held = identifier
    }
}

extension SHA256Digest {
    var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
