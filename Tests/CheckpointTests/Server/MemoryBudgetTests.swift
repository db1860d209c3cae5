import Synchronization
import Testing

@testable import Checkpoint

struct MemoryBudgetTests {
    @Test func whoFindsNoRoomWaitsAndOneGoesOnAllTheSame() {
        let budget = MemoryBudget(bytesMax: 100)
        let resumed = Mutex<[String]>([])
        let tokens = (0..<4).map { _ in budget.token() }
        func take(_ bytes: Int, _ number: Int) -> Bool {
            budget.take(bytes, for: tokens[number]) { resumed.withLock { $0.append("\(number)") } }
        }
        #expect(take(60, 0))
        // The first beyond the budget goes on, however much it takes; the others wait.
        #expect(take(60, 1))
        #expect(!take(10, 2))
        #expect(!take(10, 3))
        #expect(take(60, 1))
        #expect(budget.waiting == 2)
        // It ends: the one that has waited longest takes its place, since there is no room yet.
        budget.give(60, of: tokens[0])
        #expect(resumed.withLock { $0 }.isEmpty)
        budget.give(120, of: tokens[1])
        #expect(resumed.withLock { $0 } == ["2", "3"])
        #expect(budget.used == 20)
    }

    @Test func oneThatGivesUpMakesWayForTheNext() {
        let budget = MemoryBudget(bytesMax: 10)
        let resumed = Mutex<[String]>([])
        let (first, second, third) = (budget.token(), budget.token(), budget.token())
        #expect(budget.take(20, for: first) { resumed.withLock { $0.append("first") } })
        #expect(!budget.take(20, for: second) { resumed.withLock { $0.append("second") } })
        #expect(!budget.take(20, for: third) { resumed.withLock { $0.append("third") } })
        budget.give(20, of: first)
        #expect(resumed.withLock { $0 } == ["second"])
        budget.give(20, of: second)
        budget.give(20, of: third)
        #expect(budget.used == 0)
        #expect(budget.waiting == 0)
    }
}
