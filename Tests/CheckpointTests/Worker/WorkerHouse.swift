import Foundation
import Glibc
import TestSupport

@testable import Checkpoint

/// What the tests of workers share: the built program, and the sandboxes that work on this machine.
enum WorkerHouse {
    /// Beside the tests themselves, whatever folder they were built in.
    static let program = ProgramFile.sharingLibraries(
        path: URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
            .deletingLastPathComponent().appendingPathComponent("sekisho").path
    )

    static func sandbox(_ kind: Sandbox.Kind) -> Sandbox {
        Sandbox(kind: kind, program: program, isRoot: geteuid() == 0)
    }

    static let probe = SandboxProbe(program: program, limits: WorkerSettings().limits)

    /// Why a kind of sandbox does not work here; nil when it does. A container may forbid namespaces.
    static let weaknesses: [Sandbox.Kind: String] = {
        var weaknesses: [Sandbox.Kind: String] = [:]
        for kind in Sandbox.Kind.allCases { weaknesses[kind] = probe.weakness(of: sandbox(kind)) }
        return weaknesses
    }()

    static var working: [Sandbox.Kind] { Sandbox.Kind.allCases.filter { weaknesses[$0] == nil } }

    /// A pool of real workers in the first sandbox that works.
    static func pool(_ settings: WorkerSettings = WorkerSettings(), _ kind: Sandbox.Kind? = nil) throws -> WorkerPool {
        guard let kind = kind ?? working.first else { throw CocoaError(.featureUnsupported) }
        let command = sandbox(kind).command(for: SandboxOrder(limits: settings.limits))
        return WorkerPool(settings, start: { () throws(WorkerFailure) in try WorkerProcess(command) }, report: { _ in })
    }

    /// Runs something that blocks away from the tests' threads.
    static func blocking<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result { try work() }) }
        }
    }
}
