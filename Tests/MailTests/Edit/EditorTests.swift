import Mail
import TestSupport
import Testing

@Suite struct EditorTests {
    private let bytes = [UInt8]("0123456789".utf8)

    private func apply(_ edits: [Edit]) throws -> String { try Editor(bytes).applying(edits).text }

    private func text(_ string: String) -> [UInt8] { [UInt8](string.utf8) }

    @Test func appliesEditsByTheirPlacesBeforeAnyEdit() throws {
        #expect(try apply([]) == "0123456789")
        #expect(
            try apply([.remove(8..<10), .replace(0..<2, with: text("ab")), .insert(text("x"), before: 5)])
                == "ab234x567"
        )
        #expect(try apply([.insert(text("<"), before: 0), .insert(text(">"), after: 9)]) == "<0123456789>")
        #expect(try apply([.insert(text("e"), before: 10)]) == "0123456789e")
    }

    @Test func insertionsAtOnePlaceKeepTheirOrderAndStandOutsideOfReplacedBytes() throws {
        let edits: [Edit] = [
            .replace(3..<5, with: text("X")), .insert(text("a"), before: 3), .insert(text("b"), before: 3),
            .insert(text("c"), before: 5), .insert(text("d"), after: 4),
        ]
        #expect(try apply(edits) == "012abXcd56789")
    }

    @Test func editsThatTouchTheSameBytesAreRefused() {
        let pairs: [(Edit, Edit)] = [
            (.remove(2..<5), .remove(4..<6)), (.remove(2..<5), .insert([0], before: 3)),
            (.remove(2..<5), .remove(2..<5)),
            (.remove(2..<5), .replace(2..<3, with: [])),
        ]
        for (one, other) in pairs {
            #expect(throws: EditError.overlap(one, other)) { try Editor(bytes).applying([one, other]) }
        }
    }

    @Test func editsOutsideOfTheBytesAreRefused() {
        for edit in [
            Edit.remove(5..<11), .insert([1], before: 11), .insert([1], before: -1), .insert([1], after: Int.max),
        ] {
            #expect(throws: EditError.outOfBounds(edit)) { try Editor(bytes).applying([edit]) }
        }
    }

    @Test func everyUntouchedByteStays() throws {
        var noise = Noise(seed: 7)
        for _ in 0..<300 {
            let original = noise.bytes(upTo: 400)
            var edits: [Edit] = []
            var position = 0
            while position < original.count {
                let start = Int.random(in: position...original.count, using: &noise)
                let end = Int.random(in: start...min(original.count, start + 20), using: &noise)
                edits.append(.replace(start..<end, with: noise.bytes(upTo: 10)))
                position = end + 1
            }
            let edited = try Editor(original).applying(edits.shuffled(using: &noise))
            expectUntouched(original, edited, edits)
        }
    }

    /// Walks over both and compares what lies between the edits.
    private func expectUntouched(_ original: [UInt8], _ edited: [UInt8], _ edits: [Edit]) {
        var (before, after) = (0, 0)
        for edit in edits {
            let count = edit.range.lowerBound - before
            #expect(original[before..<(before + count)].elementsEqual(edited[after..<(after + count)]))
            after += count
            #expect(edited[after..<(after + edit.replacement.count)].elementsEqual(edit.replacement))
            after += edit.replacement.count
            before = edit.range.upperBound
        }
        #expect(original[before...].elementsEqual(edited[after...]))
    }
}
