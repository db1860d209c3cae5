import Testing

@testable import Checkpoint

@Suite struct BufferShelfTests {
    private let large = 8 << 20

    @Test func `the room of a large message serves the next one, which begins empty`() {
        let shelf = BufferShelf()
        fill(MessageBuffer(shelf), large / 2)
        let again = shelf.take(large)
        #expect(again?.bytes.isEmpty == true)
        #expect((again?.bytes.capacity ?? 0) >= large)
        #expect(shelf.take(large) == nil)
    }

    @Test func `bytes that somebody still has stay as they are`() {
        let shelf = BufferShelf()
        var buffer: MessageBuffer? = MessageBuffer(shelf)
        buffer?.append([UInt8](repeating: 1, count: large / 2))
        let kept = buffer?.bytes
        buffer = nil
        let other = MessageBuffer(shelf)
        other.append([UInt8](repeating: 2, count: large / 2))
        #expect(kept?.allSatisfy { $0 == 1 } == true)
        #expect(other.bytes.count == large / 2)
        #expect(other.bytes.allSatisfy { $0 == 2 })
    }

    @Test func `a buffer that grows on the way keeps what it has`() {
        let shelf = BufferShelf()
        fill(MessageBuffer(shelf), large / 2)
        let buffer = MessageBuffer(shelf)
        var expected: [UInt8] = []
        for step in 0..<100 {
            let piece = [UInt8](repeating: UInt8(step), count: 100_000)
            buffer.append(piece)
            expected += piece
        }
        #expect(buffer.bytes == expected)
    }

    @Test func `small and very large ones are not kept`() {
        let shelf = BufferShelf()
        fill(MessageBuffer(shelf), 1000)
        fill(MessageBuffer(shelf), 40 << 20)
        #expect(shelf.take(1) == nil)
    }

    @Test func `what nobody takes goes`() {
        let shelf = BufferShelf()
        fill(MessageBuffer(shelf), large / 2)
        shelf.age()
        #expect(shelf.take(large) == nil)
    }

    @Test func `no more than the limit lies on the shelf`() {
        // What counts is what the buffers were filled to, now or before.
        let shelf = BufferShelf(bytesMax: large)
        var buffers = (0..<3).map { _ in MessageBuffer(shelf) }
        for buffer in buffers { buffer.append([UInt8](repeating: 0, count: large / 2)) }
        buffers = []
        fill(MessageBuffer(shelf), large / 4)
        #expect(shelf.take(large)?.filled == large / 2)
        #expect(shelf.take(large)?.filled == large / 2)
        #expect(shelf.take(large) == nil)
    }

    private func fill(_ buffer: MessageBuffer, _ count: Int) {
        buffer.append([UInt8](repeating: 7, count: count))
    }
}
