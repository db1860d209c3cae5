import Foundation
import Glibc

/// The folder of segments in the data folder: `outbox/1795420800000000.segment`, named after the microsecond of its
/// beginning, so that later segments sort behind earlier ones.
struct OutboxFolder: Sendable, Hashable {
    static let suffix = ".segment"

    let path: String

    init(dataFolder: String) { path = dataFolder + "/outbox" }

    struct Segment: Sendable, Hashable {
        let path: String
        let size: Int
    }

    /// All segments, the oldest first.
    func segments() throws -> [Segment] {
        let names = try FileManager.default.contentsOfDirectory(atPath: path)
        return names.filter { $0.hasSuffix(Self.suffix) }.sorted().compactMap { name in
            let segment = "\(path)/\(name)"
            return Self.size(of: segment).map { Segment(path: segment, size: $0) }
        }
    }

    /// nil if there is no such file.
    static func size(of path: String) -> Int? {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        return max(0, Int(lseek(descriptor, 0, SEEK_END)))
    }

    /// Makes the folder where there is none; the data folder itself must be there.
    func make() throws(LedgerTrouble) {
        guard unsafe mkdir(path, 0o750) != 0, errno != EEXIST else { return }
        throw .outboxUnwritable(path: path, reason: SystemReason.text(errno))
    }

    /// Opens a new segment that nobody else has, and locks it: as long as it is locked, nobody takes it away.
    func newSegment(at microseconds: Int64) throws(LedgerTrouble) -> (path: String, descriptor: Int32) {
        for attempt in 0..<100 as Range<Int64> {
            let number = String(max(0, microseconds) + attempt)
            let name = String(repeating: "0", count: max(0, 16 - number.utf8.count)) + number + Self.suffix
            let segment = "\(path)/\(name)"
            let descriptor = unsafe open(segment, O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0o640)
            if descriptor >= 0 {
                flock(descriptor, LOCK_EX | LOCK_NB)
                return (segment, descriptor)
            }
            guard errno == EEXIST else { break }
        }
        throw .outboxUnwritable(path: path, reason: SystemReason.text(errno))
    }

    /// Whether nobody writes the segment any more.
    static func isFinished(_ segment: String) -> Bool {
        let descriptor = unsafe open(segment, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return flock(descriptor, LOCK_SH | LOCK_NB) == 0
    }
}
