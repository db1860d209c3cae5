import Testing
import TestSupport
@testable import Mail

@Test func smokeMail() { #expect(Bool(true)) }
