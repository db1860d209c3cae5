import NIOCore
import NIOPosix

/// Brings the copies of one target to its server: some at a time, over connections that are used again, with growing
/// pauses for what fails. Nothing here waits for another target.
actor CopyCourier {
    let name: String
    private let parts: Parts
    private var target: CopyTarget
    private var queue = DueQueue()
    private var active = 0
    /// Entries that are being sent, and those of them that are to be tried again at once after it.
    private var underWay: Set<CopyIdentifier> = []
    private var askedAgain: Set<CopyIdentifier> = []
    private var idle: [SMTPConnection] = []
    /// While the server cannot be reached: until when it is left alone, and how often it was tried.
    private var pausedUntil: Int64 = 0
    private var failures = 0
    /// Connections lost one after the other in the middle of a message.
    private var losses = 0
    private var isStopping = false
    private var timer: Scheduled<Void>?
    private let wakeups: AsyncStream<Void>
    private let wake: AsyncStream<Void>.Continuation

    /// What a courier works with.
    struct Parts: Sendable {
        var spool: CopySpool
        var records: CopyRecords
        var group: any EventLoopGroup
        var heloName: String
        var language: Language
        /// From 0 to 1.
        var jitter: @Sendable () -> Double
        var tell: @Sendable (CopyNews) -> Void
    }

    init(_ target: CopyTarget, _ parts: Parts) {
        name = target.name
        self.target = target
        self.parts = parts
        (wakeups, wake) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    private var limits: CopyLimits { parts.spool.limits }

    // MARK: What is to be done

    /// An entry that waits; it is tried when it is due.
    func add(_ identifier: CopyIdentifier, due: Int64 = 0) {
        queue.add(identifier, due: due)
        wake.yield()
    }

    func add(_ entries: [(CopyIdentifier, due: Int64)]) {
        for (identifier, due) in entries { queue.add(identifier, due: due) }
        wake.yield()
    }

    func forget(_ identifier: CopyIdentifier) { queue.remove(identifier) }

    /// Tries an entry, or the server, now.
    func retry(_ identifier: CopyIdentifier?) {
        pausedUntil = 0
        if let identifier {
            // What is being sent just now must not come twice, nor be put off by how it ends.
            if underWay.contains(identifier) { askedAgain.insert(identifier) } else { queue.add(identifier, due: 0) }
        }
        wake.yield()
    }

    /// Takes up changed settings for the next connection.
    func update(_ target: CopyTarget) {
        guard target != self.target else { return }
        self.target = target
        pausedUntil = 0
        for connection in idle { connection.quit() }
        idle = []
        wake.yield()
    }

    /// Begins nothing more; `run` returns when what is under way has ended.
    func stop() {
        isStopping = true
        wake.finish()
    }

    var waitingCount: Int { queue.count + active }

    // MARK: The work

    func run() async {
        await withDiscardingTaskGroup { group in
            for await _ in wakeups {
                while let identifier = takeDue() {
                    active += 1
                    group.addTask { await self.work(from: identifier) }
                }
                setTimer()
            }
        }
        timer?.cancel()
        for connection in idle { connection.quit() }
        idle = []
    }

    /// While the server fails, one courier at a time finds out whether it still does.
    private func takeDue() -> CopyIdentifier? {
        let now = parts.spool.now()
        let activeMax = failures > 0 ? 1 : target.server.connectionsMax
        guard !isStopping, active < activeMax, now >= pausedUntil else { return nil }
        return queue.take(now: now)
    }

    private func setTimer() {
        timer?.cancel()
        guard let due = queue.nextDue() else { return }
        let delay = max(due, pausedUntil) - parts.spool.now()
        guard delay > 0 else { return }
        let wake = wake
        timer = parts.group.next().scheduleTask(in: .milliseconds(delay)) { wake.yield() }
    }

    /// Delivers entries one after the other, as long as there are any, the connection is good and all goes well.
    private func work(from first: CopyIdentifier) async {
        var next: CopyIdentifier? = first
        var connection: SMTPConnection?
        var sent = 0
        while let identifier = next {
            next = nil
            if connection == nil { connection = await wokenIdle() }
            do throws(CopyTrouble) {
                let isUsedAgain = connection != nil
                let open: SMTPConnection
                if let connection { open = connection } else { open = try await connector.open() }
                connection = open
                serverAnswered()
                if await deliver(identifier, over: open, usedAgain: isUsedAgain) {
                    sent += 1
                } else {
                    connection = nil
                }
                if sent >= limits.messagesPerConnection {
                    connection?.quit()
                    connection = nil
                    sent = 0
                }
            } catch {
                queue.add(identifier, due: 0)
                await serverFailed(error)
            }
            active -= 1
            next = takeDue()
            if next != nil { active += 1 }
        }
        if let connection { keep(connection) }
        wake.yield()
    }

    private func keep(_ connection: SMTPConnection) {
        guard !isStopping else { return connection.quit() }
        connection.rest()
        idle.append(connection)
    }

    private func wokenIdle() async -> SMTPConnection? {
        while let connection = idle.popLast() {
            if await connection.wake() { return connection }
        }
        return nil
    }

    private var connector: SMTPConnector {
        SMTPConnector(
            server: target.server,
            limits: limits,
            group: parts.group,
            pool: parts.spool.pool,
            heloName: parts.heloName
        )
    }

    /// True when the connection is still good.
    private func deliver(_ identifier: CopyIdentifier, over connection: SMTPConnection, usedAgain: Bool) async -> Bool {
        underWay.insert(identifier)
        defer {
            underWay.remove(identifier)
            if askedAgain.remove(identifier) != nil { queue.add(identifier, due: 0) }
        }
        let delivery = CopyDelivery(
            spool: parts.spool,
            records: parts.records,
            target: target,
            heloName: target.server.heloName ?? parts.heloName,
            language: parts.language
        )
        do throws(CopyError) {
            guard let (contents, state) = try await delivery.load(identifier) else { return true }
            let result = await delivery.attempt(contents, state, over: connection)
            // Stopped in the middle: it has not been tried.
            if Task.isCancelled, result.lost != nil { return false }
            if usedAgain, result.lost?.isBeforeMessage == true {
                // The server had ended it meanwhile: nothing is wrong with either, another connection is made.
                queue.add(identifier, due: 0)
                return false
            }
            try await settle(result)
            losses = result.lost == nil ? 0 : losses + 1
            if let lost = result.lost, losses >= 3 { await serverFailed(lost) }
            return result.lost == nil
        } catch {
            await unreadable(identifier, error)
            return true
        }
    }

    /// Writes down what became of an attempt.
    private func settle(_ result: CopyDelivery.Result) async throws(CopyError) {
        let entry = result.entry
        var state = result.state
        let now = parts.spool.now()
        let records = parts.records
        let name = name
        if !state.left.isEmpty, now - state.since >= limits.lifetime {
            if let trouble = state.trouble { state.trouble = CopyTrouble(.expired, trouble) }
            state.refused += state.left
            state.left = []
        }
        if state.left.isEmpty {
            state.outcome = state.refused.isEmpty ? .copied : .failed
            try await end(entry, state)
        } else {
            state.next = now + pause(state.attempts)
            let waiting = state
            // A disk without room for it must not stop the copy: the state is in memory until then.
            try? await parts.spool.perform { () throws(CopyError) in try records.write(waiting, entry.identifier, name)
            }
            queue.add(entry.identifier, due: state.next)
        }
    }

    private func end(_ entry: CopyEntry, _ state: ShareState) async throws(CopyError) {
        let records = parts.records
        let name = name
        let isGone = try await parts.spool.perform { () throws(CopyError) in records.end(entry, name, state) }
        if isGone { parts.spool.release() }
        if state.outcome == .failed, let trouble = state.trouble {
            parts.tell(.failed(entry, target: name, trouble))
        }
    }

    /// Something that is no entry is put aside, and told; one that is gone was dropped.
    private func unreadable(_ identifier: CopyIdentifier, _ error: CopyError) async {
        let folder = parts.spool.folder
        switch error {
        case .damaged(let path):
            let place = folder.path(.damaged, identifier.text)
            _ = try? await parts.spool.perform { () throws(CopyError) in try SpoolFile.move(path, to: place) }
            parts.records.journal.note(.unaccounted, identifier, name)
            parts.spool.release()
            parts.tell(.damaged(path: place))
        case .unknown, .stopping: break
        default:
            let isThere = (try? await parts.spool.perform { SpoolFile.exists(folder.entry(identifier)) }) ?? true
            if isThere { queue.add(identifier, due: parts.spool.now() + pause(1)) }
        }
    }

    // MARK: The server

    private func serverAnswered() {
        guard failures > 0 else { return }
        failures = 0
        parts.tell(.targetUp(name))
        let path = parts.spool.folder.path(.targets, name)
        parts.spool.pool.submit { _ in SpoolFile.remove(path) }
        wake.yield()
    }

    private func serverFailed(_ trouble: CopyTrouble) async {
        guard !isStopping, !Task.isCancelled else { return }
        failures += 1
        losses = 0
        pausedUntil = parts.spool.now() + pause(failures)
        parts.tell(.targetDown(name, trouble, failures: failures))
        var state = ShareState()
        state.attempts = failures
        state.next = pausedUntil
        state.trouble = trouble
        let records = parts.records
        let (name, written) = (name, state)
        try? await parts.spool.perform { () throws(CopyError) in try records.writeTarget(written, name) }
        await giveUpOld(trouble)
    }

    /// A server that has not answered for as long as a copy may be tried fails what has waited so long.
    private func giveUpOld(_ trouble: CopyTrouble) async {
        let now = parts.spool.now()
        let old = queue.identifiers { now - $0.milliseconds >= limits.lifetime }
        for identifier in old {
            let records = parts.records
            let name = name
            let found = try? await parts.spool.perform { () throws(CopyError) in
                (try records.entry(identifier).entry, records.state(identifier, name))
            }
            guard let (entry, known) = found else { continue }
            var state = known ?? ShareState()
            guard now - (known?.since ?? entry.received) >= limits.lifetime else { continue }
            state.refused += known?.left ?? entry.positions(for: name) ?? []
            state.left = []
            state.outcome = .failed
            state.trouble = CopyTrouble(.expired, trouble)
            queue.remove(identifier)
            try? await end(entry, state)
        }
    }

    /// 1, 2, 4 … minutes up to the longest, and up to a tenth more, so that not everybody comes at once.
    private func pause(_ attempts: Int) -> Int64 {
        let doublings = max(0, min(attempts - 1, 30))
        let pause = min(limits.firstPause << Int64(doublings), limits.longestPause)
        return pause + Int64(Double(pause) * 0.1 * min(1, max(0, parts.jitter())))
    }
}
