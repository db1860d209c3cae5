import Testing
import TestSupport
@testable import Authentication

@Test func smokeAuthentication() { #expect(Bool(true)) }
