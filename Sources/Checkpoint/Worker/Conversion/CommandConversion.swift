/// Converters of the administrator, by the contract that SaMMA's have: the file on standard input, the result on
/// standard output, exit code 0, and the name of the file in the environment. Never through a shell.
struct CommandConversion: Sendable {
    let desk: ProgramDesk

    func convert(_ file: WorkerFile, _ command: [String]) async -> WorkerOutcome<WorkerFile> {
        guard let program = command.first, program.utf8.first == 0x2F else {
            return .failed(.refused("a converter's program needs an absolute path"))
        }
        let environment = Self.environment(of: file.name)
        switch await desk.outcome(command, input: file.bytes, environment: environment, files: [program]) {
        case .failure(let failure): return .failed(failure)
        case .success(let outcome):
            switch outcome.ending {
            case .exited(0): return .done(WorkerFile(name: file.name, bytes: outcome.output))
            case .exited(let code): return .failed(.refused("exit code \(code): \(outcome.complaint)"))
            case .killed(let signal): return .failed(.died(signal: signal))
            }
        }
    }

    /// What an environment cannot hold is left out of the name.
    static func environment(of name: String) -> [String: String] {
        let plain = String(decoding: name.utf8.filter { $0 != 0 }.prefix(1_024), as: UTF8.self)
        return ["SEKISHO_FILENAME": plain, "SAMMA_FILENAME": plain]
    }
}
