import Testing
import TestSupport

@Test func smokeScenario() { #expect(Bool(true)) }
