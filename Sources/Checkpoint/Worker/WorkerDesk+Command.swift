import Foundation
import NIOPosix

extension WorkerDesk {
    /// A desk for a command that ends by itself (`sekisho inspect`): one worker, and a folder that `discard` removes.
    static func forCommand(_ settings: WorkerSettings) async -> WorkerDesk {
        var settings = settings
        settings.processes = 1
        settings.conversions = 1
        let folder = FileManager.default.temporaryDirectory.appending(path: "sekisho-\(UUID().uuidString)").path
        let surroundings = Surroundings(
            probe: await probe(settings, program: .own),
            data: folder,
            group: MultiThreadedEventLoopGroup.singleton,
            report: { _ in }
        )
        return WorkerDesk(settings, surroundings)
    }
}
