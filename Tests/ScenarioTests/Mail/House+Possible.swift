import Foundation
import TestSupport

extension House {
    /// Why there can be no house here; nil if there can.
    static let obstacle: String? = {
        let programs = [
            "/usr/sbin/postfix", "/usr/sbin/dovecot", "/usr/sbin/nsd", "/usr/bin/ldns-signzone", "/usr/bin/nsenter",
            "/usr/bin/unshare", "/usr/bin/python3", "/sbin/ip",
        ]
        for program in programs where !FileManager.default.isExecutableFile(atPath: program) {
            return "\(program) is absent: Scripts/install-packages test"
        }
        guard getuid() == 0 else { return "only root can make the namespaces in which the mail servers run" }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/unshare")
        process.arguments = ["-n", "-m", "-p", "-f", "--mount-proc", "/bin/true"]
        process.standardError = FileHandle.nullDevice
        do { try process.run() } catch { return "unshare does not run: \(error)" }
        process.waitUntilExit()
        return process.terminationStatus == 0 ? nil : "namespaces are not permitted here"
    }()

    static var isPossible: Bool { obstacle == nil }
    /// The sentence of a skipped test.
    static var excuse: String { obstacle ?? "" }
}
