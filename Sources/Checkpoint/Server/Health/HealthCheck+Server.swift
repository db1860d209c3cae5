import DNS
import Glibc
import NIOPosix

extension HealthCheck {
    static func listening(_ server: MilterServer) -> HealthCheck {
        HealthCheck(name: "milter") { server.isListening ? nil : "not listening" }
    }

    /// Writes and removes a small file, away from every event loop.
    static func writable(_ folder: String, named name: String = "data") -> HealthCheck {
        HealthCheck(name: name) {
            do { return try await NIOThreadPool.singleton.runIfActive { Self.writeFailure(folder) } } catch {
                return SystemReason.text(of: error)
            }
        }
    }

    /// Whether the spool takes copies: there is room for another entry, and on its disk.
    static func spool(_ spool: CopySpool?) -> HealthCheck {
        guard let spool else { return HealthCheck(name: "spool") { "not open" } }
        let disk = writable(spool.folder.path(.entering))
        return HealthCheck(name: "spool") {
            let entries = spool.entryCount
            if entries >= spool.limits.entriesMax { return "full: \(entries) entries" }
            return await disk.failure()
        }
    }

    /// Whether the ledger records, and stores what it recorded.
    static func ledger(_ troubles: TroubleBoard) -> HealthCheck {
        HealthCheck(name: "ledger") { troubles.current?.phrase.english }
    }

    /// Whether attachments can be opened: what was found out at the start.
    static func worker(_ finding: SandboxProbe.Finding) -> HealthCheck {
        HealthCheck(name: "worker") { finding.sandbox == nil ? finding.phrase.english : nil }
    }

    /// Asks for something every resolver knows. Also an answer that there is nothing is one.
    static func dns(_ resolver: any DNS.Resolver) -> HealthCheck {
        HealthCheck(name: "dns") { await silence(of: resolver) }
    }

    /// A function of its own, with a plain `if`: swiftc 6.3.1 -O dies on the same as a closure with `map`.
    private static func silence(of resolver: any DNS.Resolver) async -> String? {
        let answer = await resolver.answer(to: Question(.root, .txt))
        if case .failure(let failure) = answer.outcome { return "no answer: \(failure.rawValue)" }
        return nil
    }

    private static func writeFailure(_ folder: String) -> String? {
        let path = "\(folder)/.health-\(getpid())"
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return "\(folder): \(SystemReason.text(errno))" }
        defer {
            close(descriptor)
            unsafe unlink(path)
        }
        let count = unsafe write(descriptor, "ok\n", 3)
        return count == 3 ? nil : "\(folder): \(SystemReason.text(errno))"
    }
}
