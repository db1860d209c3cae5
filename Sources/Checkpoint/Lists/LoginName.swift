import Glibc

/// Who runs a command, for entries that say who wrote them.
enum LoginName {
    /// The person behind `sudo`, else the user of this process; its number where it has no name.
    static func current(environment: [String: String]) -> String {
        if let name = environment["SUDO_USER"], !name.isEmpty { return name }
        var entry = unsafe passwd()
        var found: UnsafeMutablePointer<passwd>?
        var buffer = [CChar](repeating: 0, count: 16_384)
        let user = getuid()
        let code = unsafe getpwuid_r(user, &entry, &buffer, buffer.count, &found)
        guard code == 0, unsafe found != nil, let name = unsafe entry.pw_name else { return "\(user)" }
        return unsafe String(cString: name)
    }
}
