import Glibc

/// Finds out what shuts processes in on this machine: a worker is started, and tries to get out.
struct SandboxProbe: Sendable {
    let program: ProgramFile
    let limits: ProcessLimits

    /// What was found out.
    struct Finding: Sendable, Hashable {
        /// nil: nothing that needs a worker can be opened.
        var sandbox: Sandbox?
        /// Why those that come before it do not work.
        var troubles: [Trouble] = []
    }

    struct Trouble: Sendable, Hashable {
        var kind: Sandbox.Kind
        var reason: String
    }

    /// Tries one kind, or all of them in their order. Blocks for a moment: for the start of the program.
    func find(_ wanted: Sandbox.Kind?) -> Finding {
        var finding = Finding()
        for kind in wanted.map({ [$0] }) ?? Sandbox.Kind.allCases {
            let sandbox = Sandbox(kind: kind, program: program, isRoot: geteuid() == 0)
            guard let reason = weakness(of: sandbox) else {
                finding.sandbox = sandbox
                return finding
            }
            finding.troubles.append(Trouble(kind: kind, reason: reason))
        }
        return finding
    }

    /// nil when it holds.
    func weakness(of sandbox: Sandbox) -> String? {
        do throws(WorkerFailure) {
            let worker = try WorkerProcess(sandbox.command(for: SandboxOrder(limits: limits)))
            defer { worker.end() }
            let outcome = try worker.perform(.escape(limits), [], until: Deadline(after: .seconds(20)))
            guard case .escaped(let attempts) = outcome.reply else { return "no answer" }
            return attempts.isEmpty ? nil : "escapes by " + attempts.map(\.rawValue).joined(separator: ", ")
        } catch {
            return SystemReason.text(of: error)
        }
    }
}
