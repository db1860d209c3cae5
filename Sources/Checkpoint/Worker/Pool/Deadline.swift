import Glibc

/// A moment on the clock that only goes forward.
struct Deadline: Sendable {
    private let moment: ContinuousClock.Instant

    init(after duration: Duration) { moment = ContinuousClock.now + duration }

    var isOver: Bool { moment <= ContinuousClock.now }

    /// For poll(2): at least 0.
    var milliseconds: Int32 {
        let rest = ContinuousClock.now.duration(to: moment)
        let whole = rest.components.seconds * 1_000 + rest.components.attoseconds / 1_000_000_000_000_000
        return Int32(clamping: max(0, whole))
    }
}
