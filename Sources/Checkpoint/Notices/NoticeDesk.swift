import ServiceLifecycle
import Synchronization

/// Sends notices: into the log always, as mail where somebody is named to get it; the same at most once an hour, and no
/// flood of different ones.
final class NoticeDesk: Service {
    /// The same kind about the same thing again after so many seconds.
    static let interval: Int64 = 3600
    /// Notices an hour, whatever they are about.
    static let hourlyMax = 30
    /// Notices that wait to be written into the spool.
    static let pendingMax = 100

    fileprivate struct State {
        var settings: NoticeSettings
        var last: [Key: (time: Int64, leftOut: Int)] = [:]
        var hour: Int64 = 0
        var sentInHour = 0
    }

    fileprivate struct Key: Hashable {
        var kind: NoticeKind
        var about: String
    }

    private let state: Mutex<State>
    private let spool: CopySpool?
    private let hostName: String
    private let language: Language
    private let keys: @Sendable () -> KeyRing
    private let log: @Sendable (AdminNotice) -> Void
    private let pending: AsyncStream<(AdminNotice, leftOut: Int)>
    private let queue: AsyncStream<(AdminNotice, leftOut: Int)>.Continuation

    /// - Parameters:
    ///   - spool: nil: notices are only logged.
    ///   - keys: those that may sign at the moment.
    init(
        _ settings: NoticeSettings,
        spool: CopySpool?,
        frame: (hostName: String, language: Language),
        keys: @escaping @Sendable () -> KeyRing = { KeyRing() },
        log: @escaping @Sendable (AdminNotice) -> Void
    ) {
        state = Mutex(State(settings: settings))
        self.spool = spool
        hostName = frame.hostName
        language = frame.language
        self.keys = keys
        self.log = log
        (pending, queue) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(Self.pendingMax))
    }

    func update(_ settings: NoticeSettings) { state.withLock { $0.settings = settings } }

    /// Never waits.
    func post(_ notice: AdminNotice) {
        log(notice)
        let now = (spool?.now() ?? Moment.milliseconds) / 1000
        let leftOut = state.withLock { $0.admit(notice, now) }
        if let leftOut { queue.yield((notice, leftOut)) }
    }

    func stop() { queue.finish() }

    /// Brings notices into the spool, from where they are delivered as copies are.
    func run() async {
        await withGracefulShutdownHandler {
            for await (notice, leftOut) in pending { await store(notice, leftOut) }
        } onGracefulShutdown: {
            self.stop()
        }
    }

    private func store(_ notice: AdminNotice, _ leftOut: Int) async {
        let settings = state.withLock(\.settings)
        guard let spool, !settings.to.isEmpty else { return }
        let from = settings.from ?? "sekisho@\(hostName)"
        let frame = NoticeMessage.Frame(
            from: from,
            to: settings.to,
            hostName: hostName,
            language: language,
            now: spool.now() / 1000,
            word: String(UInt64.random(in: 0...UInt64.max), radix: 36) + String(spool.now(), radix: 36),
            leftOut: leftOut
        )
        var envelope = Envelope()
        envelope.returnPath = Array(from.utf8)
        envelope.recipients = settings.to.map { Array($0.utf8) }
        let share = CopyEntry.Share(target: NoticeSettings.targetName, positions: Array(settings.to.indices))
        // A spool that cannot take it is in the log already.
        try? await spool.store(
            NoticeMessage(notice, frame, keys: keys()).bytes,
            envelope: envelope,
            shares: [share]
        )
    }
}

extension NoticeDesk.State {
    /// How many of the same were left out before this one; nil when this is left out, too.
    fileprivate mutating func admit(_ notice: AdminNotice, _ now: Int64) -> Int? {
        let key = NoticeDesk.Key(kind: notice.kind, about: notice.about)
        if hour != now / 3600 {
            hour = now / 3600
            sentInHour = 0
            last = last.filter { now - $0.value.time < NoticeDesk.interval || $0.value.leftOut > 0 }
            if last.count > 10_000 { last = [:] }
        }
        if let known = last[key], now - known.time < NoticeDesk.interval {
            last[key]?.leftOut += 1
            return nil
        }
        guard sentInHour < NoticeDesk.hourlyMax else { return nil }
        sentInHour += 1
        let leftOut = last[key]?.leftOut ?? 0
        last[key] = (now, 0)
        return leftOut
    }
}
