import Glibc

/// Where everything that must outlive the process is kept when no folder was named.
enum DataFolder {
    /// The folder of the service (systemd's `StateDirectory`), else that of the system for root, else that of the
    /// user (XDG Base Directory Specification).
    static func standard(environment: [String: String], isRoot: Bool = geteuid() == 0) -> String {
        if let state = environment["STATE_DIRECTORY"], state.utf8.first == 0x2F {
            // Several would be separated by colons; the first is ours.
            return String(decoding: state.utf8.prefix { $0 != 0x3A }, as: UTF8.self)
        }
        if isRoot { return "/var/lib/sekisho" }
        if let state = environment["XDG_STATE_HOME"], state.utf8.first == 0x2F { return state + "/sekisho" }
        return (environment["HOME"] ?? "/var/tmp") + "/.local/state/sekisho"
    }
}
