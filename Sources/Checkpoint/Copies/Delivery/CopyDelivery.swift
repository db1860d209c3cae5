import Wire

/// Sends one entry to one target over one connection, and says what became of each recipient.
struct CopyDelivery: Sendable {
    let spool: CopySpool
    let records: CopyRecords
    let target: CopyTarget
    let heloName: String
    let language: Language

    /// What an attempt came to; positions are those of the entry's recipients.
    struct Result: Sendable {
        var entry: CopyEntry
        var state: ShareState
        /// Why the connection is of no more use; nil when it is.
        var lost: CopyTrouble?
    }

    /// What is needed to begin: the entry and how far it came. Nil for one that has come to its end.
    func load(_ identifier: CopyIdentifier) async throws(CopyError) -> (EntryFile.Contents, ShareState)? {
        let records = records
        let target = target.name
        return try await spool.perform { () throws(CopyError) in
            let contents = try records.entry(identifier)
            guard let positions = contents.entry.positions(for: target) else { throw .unknown(identifier.text) }
            if let state = records.state(identifier, target) {
                return state.outcome == .waiting && !state.left.isEmpty ? (contents, state) : nil
            }
            var state = ShareState()
            state.left = positions
            state.since = contents.entry.received
            return (contents, state)
        }
    }

    /// One attempt for all recipients that are left.
    func attempt(_ contents: EntryFile.Contents, _ state: ShareState, over connection: SMTPConnection) async -> Result {
        let entry = contents.entry
        var result = Result(entry: entry, state: state)
        result.state.left = []
        result.state.attempts += 1
        var paths: [(position: Int, path: SMTPPath)] = []
        for position in state.left where entry.recipients.indices.contains(position) {
            if let path = SMTPPath(entry.recipients[position]) {
                paths.append((position, path))
            } else {
                result.take(position, CopyTrouble(.unsendableAddress))
            }
        }
        let source: MessageSource
        do throws(CopyError) { source = try await self.source(contents) } catch {
            result.state.left = state.left
            result.state.trouble = CopyTrouble(.spool, SystemReason.text(of: error))
            return result
        }
        let size = SMTPLimits.standard.recipientsMax
        for start in stride(from: 0, to: paths.count, by: size) {
            let slice = Array(paths[start..<min(start + size, paths.count)])
            if result.lost != nil {
                for one in slice { result.state.left.append(one.position) }
            } else {
                await send(slice, source, entry, over: connection, &result)
            }
        }
        return result
    }

    private func send(
        _ slice: [(position: Int, path: SMTPPath)],
        _ source: MessageSource,
        _ entry: CopyEntry,
        over connection: SMTPConnection,
        _ result: inout Result
    ) async {
        let transaction = SMTPTransaction(
            returnPath: SMTPPath(entry.returnPath) ?? .null,
            recipients: slice.map(\.path),
            bytes: source.count,
            isEightBit: entry.form.isEightBit && !entry.form.hasBareLineBreak
        )
        do throws(CopyTrouble) {
            let delivery = try await connection.send(transaction, source)
            result.lost = delivery.trouble
            for (one, reply) in zip(slice, delivery.outcome.recipients) {
                guard case .failure(let failure) = reply else { continue }
                if failure.endsConnection, result.lost == nil { result.lost = CopyTrouble(failure) }
                let cause = failure.isPermanent ? CopyTrouble(failure) : delivery.trouble ?? CopyTrouble(failure)
                result.take(one.position, cause, isPermanent: failure.isPermanent)
            }
        } catch {
            result.lost = error
            for one in slice { result.take(one.position, error, isPermanent: false) }
        }
    }

    private func source(_ contents: EntryFile.Contents) async throws(CopyError) -> MessageSource {
        let entry = contents.entry
        let path = spool.folder.entry(entry.identifier)
        let start = contents.messageStart
        guard entry.form.hasBareLineBreak else {
            return MessageSource(count: entry.messageBytes) { offset, count throws(CopyError) in
                try SpoolFile.read(path, from: start + offset, count: count)
            }
        }
        let heloName = heloName
        let language = language
        return try await spool.perform { () throws(CopyError) in
            let message = try SpoolFile.read(path, from: start, count: entry.messageBytes)
            return MessageSource(WrappedCopy(message, of: entry, heloName: heloName, language: language).bytes)
        }
    }
}

extension CopyDelivery.Result {
    fileprivate mutating func take(_ position: Int, _ trouble: CopyTrouble, isPermanent: Bool = true) {
        if isPermanent { state.refused.append(position) } else { state.left.append(position) }
        state.trouble = trouble
    }
}

extension SMTPFailure {
    /// Whether nothing more can be sent over the connection.
    var endsConnection: Bool {
        switch self {
        case .closed, .malformed, .unexpected: true
        case .refused(let stage, let reply): reply.code == 421 || stage == .content
        default: false
        }
    }
}
