import ServiceLifecycle
import Synchronization

/// Sends notices as mail where somebody is named to get them: the same only now and then, and no flood of different
/// ones. A notice that cannot be delivered makes no other.
final class NoticeDesk: Service {
    /// Notices an hour, whatever they are about.
    static let hourlyMax = 30
    /// Notices that wait to be written into the spool.
    static let pendingMax = 100

    fileprivate struct State {
        var settings: NoticeSettings
        var keys = SigningKeys()
        var last: [Key: (time: Int64, leftOut: Int)] = [:]
        var hour: Int64 = 0
        var sentInHour = 0
    }

    fileprivate struct Key: Hashable {
        var kind: NoticeKind
        var about: String
    }

    let language: Language
    private let state: Mutex<State>
    private let spool: CopySpool?
    private let hostName: String
    private let pending: AsyncStream<(AdminNotice, leftOut: Int)>
    private let queue: AsyncStream<(AdminNotice, leftOut: Int)>.Continuation

    /// - Parameter spool: nil: nothing can be sent.
    init(_ settings: NoticeSettings, spool: CopySpool?, hostName: String, language: Language) {
        state = Mutex(State(settings: settings))
        self.spool = spool
        self.hostName = hostName
        self.language = language
        (pending, queue) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(Self.pendingMax))
    }

    /// New settings, and the keys that sign from now on.
    func update(_ settings: NoticeSettings, keys: SigningKeys) {
        state.withLock { state in
            state.settings = settings
            state.keys = keys
        }
    }

    /// The return path of notices.
    var sender: [UInt8] { Array(from(state.withLock(\.settings)).utf8) }

    /// Never waits.
    func post(_ notice: AdminNotice) {
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

    private func from(_ settings: NoticeSettings) -> String { settings.from ?? "sekisho@\(hostName)" }

    private func store(_ notice: AdminNotice, _ leftOut: Int) async {
        let (settings, keys) = state.withLock { ($0.settings, $0.keys.ring) }
        guard let spool, !settings.to.isEmpty else { return }
        let from = from(settings)
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
            NoticeMessage(notice, frame, keys: keys).bytes,
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
            last = last.filter { now - $0.value.time < $0.key.kind.interval || $0.value.leftOut > 0 }
            if last.count > 10_000 { last = [:] }
        }
        if let known = last[key], now - known.time < notice.kind.interval {
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
