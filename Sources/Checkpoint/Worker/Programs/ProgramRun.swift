import Glibc

/// A program run to its end, shut in: a file on its standard input, what it prints. Blocks its thread, at most for the
/// time the limits give; then the program and all it started are gone.
struct ProgramRun: Sendable {
    let sandbox: Sandbox
    let limits: ProgramLimits
    /// Where folders are made for sandboxes that have none of their own.
    let scratch: ScratchFolder

    /// - Parameters:
    ///   - command: an absolute path or a name in `/usr/bin`, and arguments.
    ///   - files: what it may read beside the system.
    func run(_ command: [String], input: [UInt8], environment: [String: String] = [:], files: [String] = [])
        throws(WorkerFailure) -> ProgramOutcome
    {
        var order = SandboxOrder(command: command, environment: environment)
        order.limits = limits.process
        order.folderBytesMax = limits.folderBytesMax
        order.files = files
        // bubblewrap gives it one in memory.
        let folder = sandbox.kind == .bubblewrap ? nil : try scratch.make(for: sandbox)
        defer { if let folder { scratch.remove(folder) } }
        order.scratch = folder
        let line = try ProgramLine(sandbox.command(for: order))
        defer { line.close() }
        return try line.exchange(input, limits)
    }
}
