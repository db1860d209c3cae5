import CSandbox
import Glibc

/// The two ends of a channel to another process.
enum Descriptors {
    /// Connected both ways; ours does not block.
    static func pair() -> (ours: Int32, theirs: Int32)? {
        var ends: [Int32] = [-1, -1]
        let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        guard unsafe socketpair(AF_UNIX, type, 0, &ends) == 0 else { return nil }
        _ = sekisho_set_nonblocking(ends[0])
        return (ends[0], ends[1])
    }

    /// One way; neither end blocks the other's owner: ours is set not to.
    static func pipe(weRead: Bool) -> (ours: Int32, theirs: Int32)? {
        var ends: [Int32] = [-1, -1]
        guard unsafe sekisho_pipe(&ends) == 0 else { return nil }
        let (ours, theirs) = weRead ? (ends[0], ends[1]) : (ends[1], ends[0])
        _ = sekisho_set_nonblocking(ours)
        return (ours, theirs)
    }

    /// Where complaints go that nobody reads.
    static func nowhere() -> Int32? {
        let descriptor = unsafe open("/dev/null", O_RDWR | O_CLOEXEC)
        return descriptor >= 0 ? descriptor : nil
    }
}
