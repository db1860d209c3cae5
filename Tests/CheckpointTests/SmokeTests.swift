import Testing
import TestSupport
@testable import Checkpoint

@Test func smokeCheckpoint() { #expect(Bool(true)) }
