import Glibc

/// Tells systemd how the service is (sd_notify(3)): datagrams to the socket that `$NOTIFY_SOCKET` names. Without that
/// variable nothing is sent.
struct SystemdNotifier: Sendable {
    private let path: String?
    /// How often a sign of life is wanted; nil when none is.
    let watchdogInterval: Duration?

    init(_ environment: [String: String]) {
        path = environment["NOTIFY_SOCKET"]
        let isForUs = environment["WATCHDOG_PID"].map { $0 == "\(getpid())" } ?? true
        let microseconds = environment["WATCHDOG_USEC"].flatMap { Int64($0) } ?? 0
        watchdogInterval = isForUs && microseconds > 0 ? .microseconds(microseconds / 2) : nil
    }

    func ready() { send("READY=1") }
    func stopping() { send("STOPPING=1") }
    func alive() { send("WATCHDOG=1") }

    /// The moment lets systemd tell which reload it hears of the end of (Type=notify-reload).
    func reloading() {
        var now = timespec()
        _ = unsafe clock_gettime(CLOCK_MONOTONIC, &now)
        send("RELOADING=1\nMONOTONIC_USEC=\(now.tv_sec * 1_000_000 + now.tv_nsec / 1000)")
    }

    func status(_ text: String) { send("STATUS=\(text)") }

    private func send(_ text: String) {
        guard let path, var address = UnixAddress.address(path) else { return }
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        // The length tells abstract names from others.
        let length = socklen_t(MemoryLayout<sa_family_t>.size + path.utf8.count)
        let bytes = Array(text.utf8)
        _ = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { name in
                unsafe bytes.withUnsafeBytes { unsafe sendto(descriptor, $0.baseAddress, $0.count, 0, name, length) }
            }
        }
    }
}
