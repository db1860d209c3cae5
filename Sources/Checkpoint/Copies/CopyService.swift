import NIOCore
import NIOPosix
import ServiceLifecycle
import Synchronization

/// Delivers what is in the spool, for as long as the server runs; carries out the orders of `sekisho copy`, and counts.
final class CopyService: Service {
    let spool: CopySpool
    private let parts: CopyCourier.Parts
    private let records: CopyRecords
    private let settings: Mutex<[CopyTarget]>
    private let events: AsyncStream<Event>
    private let event: AsyncStream<Event>.Continuation
    private let tell: @Sendable (CopyNews) -> Void
    private let found: SpoolScan

    private enum Event: Sendable {
        case stored(CopyEntry)
        case settings
        case tick
    }

    /// Looks through the spool, and so blocks. Nothing may be stored before.
    ///
    /// - Parameters:
    ///   - heloName: what we call ourselves to servers that have no setting of their own.
    ///   - tell: called from any thread; must not wait.
    init(
        _ spool: CopySpool,
        targets: [CopyTarget],
        heloName: String,
        language: Language = .english,
        surroundings: Surroundings
    ) throws(CopyError) {
        self.spool = spool
        let journal = try CopyJournal(spool.folder, now: spool.now)
        records = CopyRecords(spool.folder, journal, spool.limits, now: spool.now)
        tell = surroundings.tell
        settings = Mutex(targets)
        parts = CopyCourier.Parts(
            spool: spool,
            records: records,
            group: surroundings.group,
            heloName: heloName,
            language: language,
            jitter: surroundings.jitter,
            tell: surroundings.tell
        )
        (events, event) = AsyncStream.makeStream()
        found = try SpoolScan(records)
        for _ in 0..<found.removed { spool.release() }
        let (records, event) = (records, event)
        spool.listen { entry in
            for share in entry.shares { records.journal.note(.stored, entry.identifier, share.target) }
            event.yield(.stored(entry))
        }
    }

    /// What a service takes from outside.
    struct Surroundings: Sendable {
        var group: any EventLoopGroup = MultiThreadedEventLoopGroup.singleton
        var jitter: @Sendable () -> Double = { Double.random(in: 0...1) }
        var tell: @Sendable (CopyNews) -> Void
    }

    /// Takes up other targets; what waits for one that is gone waits until it is back, or too old.
    func update(_ targets: [CopyTarget]) {
        settings.withLock { $0 = targets }
        event.yield(.settings)
    }

    /// Begins nothing more: `run` returns when what is under way has ended. To end at once, cancel the task of `run`.
    func stop() { event.finish() }

    /// The counts of today.
    var counts: [String: CopyCounts] { records.journal.counts }

    /// Until it is stopped, gracefully or by cancelling.
    func run() async {
        await withGracefulShutdownHandler {
            await deliver()
        } onGracefulShutdown: {
            self.stop()
        }
    }

    private func deliver() async {
        let records = records
        defer { spool.listen(nil) }
        for path in found.damaged { tell(.damaged(path: path)) }
        await withDiscardingTaskGroup { group in
            var couriers: [String: CopyCourier] = [:]
            for target in settings.withLock({ $0 }) { couriers[target.name] = start(target, found, in: &group) }
            let timer = parts.group.next().scheduleRepeatedTask(
                initialDelay: .milliseconds(spool.limits.orderInterval),
                delay: .milliseconds(spool.limits.orderInterval)
            ) { [event] _ in event.yield(.tick) }
            for await event in events {
                switch event {
                case .stored(let entry):
                    for share in entry.shares { await couriers[share.target]?.add(entry.identifier) }
                case .settings: await takeUp(&couriers, in: &group)
                case .tick: await tick(couriers)
                }
            }
            timer.cancel()
            for courier in couriers.values { await courier.stop() }
        }
        // Also when the task was cancelled.
        await withCheckedContinuation { done in
            spool.pool.submit { _ in
                records.journal.flush()
                done.resume()
            }
        }
    }

    private func start(_ target: CopyTarget, _ found: SpoolScan, in group: inout DiscardingTaskGroup) -> CopyCourier {
        let courier = CopyCourier(target, parts)
        let waiting = found.waiting[target.name] ?? []
        group.addTask {
            await courier.add(waiting)
            await courier.run()
        }
        return courier
    }

    private func takeUp(_ couriers: inout [String: CopyCourier], in group: inout DiscardingTaskGroup) async {
        let targets = settings.withLock { $0 }
        for target in targets {
            if let courier = couriers[target.name] {
                await courier.update(target)
            } else {
                let records = records
                let found = try? await spool.perform { () throws(CopyError) in try SpoolScan(records, recovers: false) }
                couriers[target.name] = start(target, found ?? SpoolScan(), in: &group)
            }
        }
        for name in couriers.keys where !targets.contains(where: { $0.name == name }) {
            await couriers.removeValue(forKey: name)?.stop()
        }
    }

    /// Each second: what the command line asks for, the journal, and whether a day is over.
    private func tick(_ couriers: [String: CopyCourier]) async {
        let records = records
        let daysMax = spool.limits.journalDaysMax
        let done = try? await spool.perform { () throws(CopyError) in
            records.journal.flush()
            return (CopyOrder.takeAll(records), records.journal.turn(daysMax: daysMax))
        }
        guard let (orders, day) = done else { return }
        for order in orders { await carryOut(order, couriers) }
        if let day { tell(.reconciled(CopyReconciliation(day: day.day, counts: day.counts))) }
    }

    private func carryOut(_ done: CopyOrder.Done, _ couriers: [String: CopyCourier]) async {
        if let error = done.error { return tell(.orderFailed(done.order.fileName, error)) }
        for entry in done.entries {
            for share in entry.shares {
                switch done.order {
                case .retry, .retryAll: await couriers[share.target]?.retry(entry.identifier)
                case .drop: await couriers[share.target]?.forget(entry.identifier)
                }
            }
        }
        switch done.order {
        case .retryAll: for courier in couriers.values { await courier.retry(nil) }
        case .drop: for _ in done.entries { spool.release() }
        case .retry: break
        }
    }
}
