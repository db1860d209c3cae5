import Foundation
import Glibc
import Mail
import Synchronization

/// What happened to copies, a file a day, a line an event: the counts of `sekisho copy count`, and the proof after a
/// crash that a copy was delivered before its entry could be removed.
///
/// Lines about the end of a copy are written before its entry is removed. Lines about new ones may be lost in a crash:
/// their entries are there to be counted.
final class CopyJournal: Sendable {
    struct Key: Sendable, Hashable {
        var identifier: CopyIdentifier
        var target: String
    }

    private struct State {
        var day: String
        var counts: [String: CopyCounts]
        var unwritten: [UInt8] = []
    }

    private let folder: SpoolFolder
    private let now: @Sendable () -> Int64
    private let state: Mutex<State>
    private let file = Mutex(())
    /// Copies that had come to their end, of the last two days.
    let ended: [Key: CopyEvent]
    /// Whether a file of today was there.
    let isContinued: Bool

    init(_ folder: SpoolFolder, now: @escaping @Sendable () -> Int64) throws(CopyError) {
        self.folder = folder
        self.now = now
        let today = Self.day(now())
        let days = try SpoolFile.names(in: folder.path(.journal)).filter { $0 <= today }.sorted().suffix(2)
        var ended: [Key: CopyEvent] = [:]
        var counts: [String: CopyCounts] = [:]
        for day in days {
            let page = try JournalPage(folder.path(.journal, day))
            for (key, event) in page.ends { ended[key] = event }
            if day == today { counts = page.counts }
        }
        self.ended = ended
        isContinued = days.last == today
        state = Mutex(State(day: today, counts: counts))
    }

    /// The local day, as `2026-11-23`.
    static func day(_ milliseconds: Int64) -> String {
        var seconds = time_t(milliseconds / 1000)
        var parts = unsafe tm()
        _ = unsafe localtime_r(&seconds, &parts)
        let text = unsafe [Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday)].map {
            String(repeating: "0", count: $0 < 10 ? 1 : 0) + String($0)
        }
        return text.joined(separator: "-")
    }

    var counts: [String: CopyCounts] { state.withLock(\.counts) }

    func note(_ event: CopyEvent, _ identifier: CopyIdentifier, _ target: String) {
        let time = now()
        state.withLock { state in
            state.counts[target, default: CopyCounts()].count(event)
            let words = [Array(event.rawValue.utf8), Array(identifier.text.utf8), Array(target.utf8)]
            state.unwritten += SpoolText.line("\(time)", Array(words.joined(separator: [ASCII.space])))
        }
    }

    /// An event that has a number and no entry.
    func note(_ event: CopyEvent, _ number: Int, _ target: String) {
        guard number > 0 else { return }
        let time = now()
        state.withLock { state in
            state.counts[target, default: CopyCounts()].count(event, number)
            let words = [Array(event.rawValue.utf8), Array("#\(number)".utf8), Array(target.utf8)]
            state.unwritten += SpoolText.line("\(time)", Array(words.joined(separator: [ASCII.space])))
        }
    }

    /// Writes what was noted. Blocks. What cannot be written is kept for the next time, up to a limit.
    func flush() {
        file.withLock { _ in
            let (day, lines) = state.withLock { state in
                defer { state.unwritten = [] }
                return (state.day, state.unwritten)
            }
            guard !lines.isEmpty else { return }
            do throws(CopyError) { try append(lines, to: day) } catch {
                state.withLock { state in
                    if state.unwritten.count + lines.count < 4 << 20 { state.unwritten = lines + state.unwritten }
                }
            }
        }
    }

    private func append(_ lines: [UInt8], to day: String) throws(CopyError) {
        let path = folder.path(.journal, day)
        let descriptor = unsafe open(path, O_CREAT | O_APPEND | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw SpoolFile.failure(path) }
        defer { close(descriptor) }
        try SpoolFile.append(lines, to: descriptor, path)
    }

    /// Begins a new day when there is one: the day that is over and its counts, else nil. Blocks.
    func turn(daysMax: Int) -> (day: String, counts: [String: CopyCounts])? {
        let today = Self.day(now())
        guard state.withLock({ $0.day < today }) else { return nil }
        flush()
        let over = state.withLock { state in
            defer {
                state.day = today
                state.counts = [:]
            }
            return (day: state.day, counts: state.counts)
        }
        for (target, counts) in over.counts { note(.carried, counts.waiting, target) }
        flush()
        let days = ((try? SpoolFile.names(in: folder.path(.journal))) ?? []).sorted()
        for day in days.dropLast(daysMax) { SpoolFile.remove(folder.path(.journal, day)) }
        return over
    }
}
