import Testing
import TestSupport

@Test func smokeTidy() { #expect(Bool(true)) }
