import NIOPosix

extension WorkerDesk {
    /// Workers for a command that ends afterwards.
    ///
    /// - Parameter data: the folder below which LibreOffice and the like may put things.
    static func forCommand(_ settings: WorkerSettings, data: String) async -> WorkerDesk {
        let surroundings = Surroundings(
            probe: await probe(settings, program: .own),
            data: data,
            group: MultiThreadedEventLoopGroup.singleton,
            report: { _ in }
        )
        return WorkerDesk(settings, surroundings)
    }
}
