import ServiceLifecycle

/// Delivers copies for as long as the server runs.
struct CopyRunner: Service {
    let service: CopyService

    func run() async throws {
        await withGracefulShutdownHandler {
            await service.run()
        } onGracefulShutdown: {
            service.stop()
        }
        await service.spool.close()
    }
}
