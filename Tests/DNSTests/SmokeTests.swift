import Testing
import TestSupport
@testable import DNS

@Test func smokeDNS() { #expect(Bool(true)) }
