import Testing
import Wire

@Suite struct WorkerFrameTests {
    private static let frames = [
        WorkerFrame(.greeting, Array("hi".utf8)), WorkerFrame(.work, []),
        WorkerFrame(.content, [UInt8](repeating: 7, count: 70_000)),
        WorkerFrame(.answer, Array("{}".utf8)),
    ]

    private static var bytes: [UInt8] {
        frames.flatMap { (WorkerFrame.head($0.kind, count: $0.payload.count) ?? []) + $0.payload }
    }

    private static func read(_ bytes: [UInt8], piece: Int, _ limits: WorkerFrameLimits = .standard)
        -> (frames: [WorkerFrame], reader: WorkerFrameReader)
    {
        var reader = WorkerFrameReader(limits: limits)
        var frames: [WorkerFrame] = []
        for start in stride(from: 0, to: bytes.count, by: piece) {
            reader.receive(bytes[start..<min(start + piece, bytes.count)])
            while let frame = reader.next() { frames.append(frame) }
        }
        return (frames, reader)
    }

    @Test(arguments: [1, 2, 5, 7, 4_096, 1 << 20])
    func `frames come out as they went in, however they arrive`(piece: Int) {
        let (frames, reader) = Self.read(Self.bytes, piece: piece)
        #expect(frames == Self.frames)
        #expect(!reader.isInside)
        #expect(reader.fault == nil)
    }

    @Test func `every prefix is a beginning, and no fault`() {
        let bytes = Self.bytes
        for count in [0, 1, 4, 5, 6, 7, 8, 11, 12, 13, 17, 18, 100, 70_016, 70_017, bytes.count - 1] {
            let (frames, reader) = Self.read(Array(bytes.prefix(count)), piece: 1 << 20)
            #expect(Self.frames.starts(with: frames))
            #expect(reader.fault == nil)
            #expect(reader.isInside == (Self.ends.contains(count) == false))
        }
    }

    /// Where a frame ends.
    private static var ends: Set<Int> {
        var ends: Set<Int> = [0]
        var place = 0
        for frame in frames {
            place += WorkerFrame.headBytes + frame.payload.count
            ends.insert(place)
        }
        return ends
    }

    @Test func `an unknown kind is a fault, and nothing is read after it`() {
        let (frames, reader) = Self.read(Array("HTTP/1.1 200 OK".utf8) + Self.bytes, piece: 3)
        #expect(frames == [])
        #expect(reader.fault == .unknownKind(0x48))
    }

    @Test(arguments: [1, 64])
    func `what announces more than it may is a fault before it comes`(piece: Int) {
        var limits = WorkerFrameLimits()
        limits.textBytesMax = 10
        #expect(Self.read([0x61, 0, 0, 0, 11], piece: piece, limits).reader.fault == .tooLong(.answer, 11))
        #expect(Self.read([0x61, 0, 0, 0, 10], piece: piece, limits).reader.fault == nil)
        #expect(
            Self.read([0x63, 0xFF, 0xFF, 0xFF, 0xFF], piece: piece).reader.fault == .tooLong(.content, 0xFFFF_FFFF)
        )
    }

    @Test func `a length of more than four bytes has no head`() {
        #expect(WorkerFrame.head(.content, count: 1 << 32) == nil)
        #expect(WorkerFrame.head(.content, count: 0x0102_0304) == [0x63, 1, 2, 3, 4])
    }
}
