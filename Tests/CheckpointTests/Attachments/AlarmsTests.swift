import Synchronization
import Testing

@testable import Checkpoint

@Suite struct AlarmsTests {
    @Test func `an alarm rings when its time has come, and not before`() async {
        let rang = await withCheckedContinuation { continuation in
            let moment = ContinuousClock.now + .milliseconds(150)
            _ = Alarms.shared.set(at: moment) { continuation.resume(returning: ContinuousClock.now >= moment) }
        }
        #expect(rang)
    }

    @Test func `an alarm that was cancelled does not ring`() async throws {
        let count = Mutex(0)
        let cancelled = Alarms.shared.set(at: .now) { count.withLock { $0 += 100 } }
        Alarms.shared.cancel(cancelled)
        await withCheckedContinuation { continuation in
            _ = Alarms.shared.set(at: .now + .milliseconds(300)) {
                count.withLock { $0 += 1 }
                continuation.resume()
            }
        }
        #expect(count.withLock { $0 } == 1)
    }

    @Test func `work that takes too long is given up, and work that does not is not`() async {
        let slow = await WorkTime(in: 0).result { () -> Int in
            try? await Task.sleep(for: .seconds(60))
            return 1
        }
        #expect(slow == nil)
        #expect(await WorkTime(in: 60).result { 2 } == 2)
    }
}
