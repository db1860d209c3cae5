import Mail
import Testing

@testable import Checkpoint

/// When edits count as a change that wants a seal.
@Suite struct EditedMessageTests {
    private let message = SigningFixture.message(["Received: by mx", "From: a@kaede.example", "X-Odd: 1", "Subject: s"])

    private func range(_ name: StaticString) throws -> Range<Int> {
        try #require(message.header.first(named: name)).whole
    }

    private func isChanged(_ edits: Edit...) -> Bool { EditedMessage(message, edits).isChanged }

    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test func `fields that nobody signs come and go`() throws {
        #expect(!isChanged())
        #expect(!isChanged(.insert(bytes("Authentication-Results: mx; none\r\n"), before: 0)))
        #expect(!isChanged(.insert(bytes("X-A: 1\r\n b\r\nX-B: 2\r\n"), before: try range("From").lowerBound)))
        #expect(!isChanged(.remove(try range("X-Odd"))))
        #expect(!isChanged(.replace(try range("X-Odd"), with: bytes("X-Odd: 2\r\n"))))
    }

    @Test func `fields that are signed do not, nor what could touch them`() throws {
        #expect(isChanged(.remove(try range("Subject"))))
        #expect(isChanged(.replace(try range("Subject"), with: bytes("Subject: [x] s\r\n"))))
        #expect(isChanged(.insert(bytes("Reply-To: b@x.example\r\n"), before: 0)))
        #expect(isChanged(.insert(bytes("X-A: 1\r\nDKIM-Signature: x\r\n"), before: 0)))
        #expect(isChanged(.insert(bytes(" folded\r\n"), before: try range("X-Odd").lowerBound)))
        #expect(isChanged(.insert(bytes("X-A: glued to "), before: try range("From").lowerBound)))
        #expect(isChanged(.insert(bytes("x"), before: try range("From").lowerBound + 8)))
        #expect(isChanged(.insert(bytes("X-A: 1\r\n\r\nbody"), before: 0)))
        #expect(isChanged(.insert(bytes("\r\n"), before: 0)))
    }

    @Test func `an edit of the body is a change`() {
        #expect(isChanged(.insert(bytes("notice\r\n"), before: message.header.bodyStart)))
        #expect(isChanged(.insert(bytes("notice\r\n"), before: message.bytes.count)))
    }
}
