import NIOPosix
public import ServiceLifecycle
import Synchronization

/// The allow and the deny list as the server uses them: held in memory, and read again as soon as a file changes.
///
/// Looking up takes no file, no lock that is held for longer than a copy of a reference, and no time that grows with
/// the lists. What cannot be read leaves in force what was read before.
public final class Lists: Service {
    private struct State {
        var snapshot = ListSnapshot()
        var stamps: [ListName: FileStamp?] = [:]
    }

    private let folder: String?
    private let limits: ListLimits
    private let report: @Sendable ([ListProblem]) -> Void
    private let state: Mutex<State>

    /// Reads both lists at once: this blocks, and belongs to the start of the program.
    /// - Parameters:
    ///   - folder: where the files `allow` and `deny` are, or will be.
    ///   - report: told of every line that cannot be used, each time the file is read.
    public init(
        folder: String,
        limits: ListLimits = .standard,
        report: @escaping @Sendable ([ListProblem]) -> Void = { _ in }
    ) {
        self.folder = folder
        self.limits = limits
        self.report = report
        state = Mutex(State())
        refresh()
    }

    /// Lists that never change.
    public init(_ snapshot: ListSnapshot = ListSnapshot()) {
        folder = nil
        limits = .standard
        report = { _ in }
        state = Mutex(State(snapshot: snapshot))
    }

    public var snapshot: ListSnapshot { state.withLock { $0.snapshot } }

    /// Looks every second whether a file has changed, until the server stops. Files are read on a thread for blocking
    /// work.
    public func run() async throws {
        while !Task.isCancelled, !Task.isShuttingDownGracefully {
            do {
                try await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(self.limits.pollSeconds)) }
                try await NIOThreadPool.singleton.runIfActive { self.refresh() }
            } catch { return }
        }
    }

    /// Reads what has changed since the last time. Blocks.
    public func refresh() {
        guard let folder else { return }
        for list in ListName.allCases { refresh(list, "\(folder)/\(list.rawValue)") }
    }

    private func refresh(_ list: ListName, _ path: String) {
        let stamp = FileStamp(of: path)
        guard state.withLock({ $0.stamps[list] != .some(stamp) }) else { return }
        var problems: [ListProblem] = []
        var table: ListTable? = ListTable(list)
        if stamp != nil {
            do throws(InputError) {
                let bytes = try InputFile(bytesMax: limits.bytesMax).read(path)
                let read = ListFile(name: path, bytes: bytes, limits: limits).table(list)
                table = read.table
                problems = read.problems
            } catch {
                table = nil
                problems = [ListProblem(file: path, line: nil, kind: .unreadable(error.phrase.english))]
            }
        }
        state.withLock { state in
            state.stamps[list] = .some(stamp)
            if let table { state.snapshot[list] = table }
        }
        if !problems.isEmpty { report(problems) }
    }
}
