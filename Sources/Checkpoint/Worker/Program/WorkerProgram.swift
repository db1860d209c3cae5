import Glibc

/// `sekisho worker`: a process that the server starts, shuts itself in, and then does the server's jobs or becomes
/// another program.
public struct WorkerProgram: Sendable {
    private let confinement: String
    private let command: [String]

    /// - Parameters:
    ///   - confinement: as `ConfinementText` writes it.
    ///   - command: the program to become; empty for a worker.
    public init(confinement: String, command: [String]) {
        self.confinement = confinement
        self.command = command
    }

    /// Returns only when the work is over, or could not begin.
    public func run() -> Int32 {
        guard let confinement = ConfinementText.read(confinement),
            (confinement.role == .worker) == command.isEmpty
        else { return complain("no confinement") }
        // Names in archives are turned into UTF-8 by the C library.
        _ = unsafe setlocale(LC_ALL, "C.UTF-8")
        do throws(Confinement.Fault) { try confinement.apply() } catch {
            return complain("\(error.step): \(SystemReason.text(error.code))")
        }
        if command.isEmpty {
            var loop = WorkerLoop()
            return loop.run()
        }
        return become()
    }

    private func become() -> Int32 {
        var arguments = unsafe command.map { unsafe strdup($0) } + [nil]
        guard let program = unsafe arguments.first ?? nil else { return 126 }
        unsafe execvp(program, &arguments)
        return complain("\(command[0]): \(SystemReason.text(errno))")
    }

    private func complain(_ text: String) -> Int32 {
        let line = Array("sekisho worker: \(text)\n".utf8)
        _ = unsafe line.withUnsafeBytes { unsafe write(2, $0.baseAddress, $0.count) }
        return 126
    }
}
