/// Finds the frames in what a worker, or the server, sends. Any bytes give frames or one fault; after a fault nothing
/// more is read.
public struct WorkerFrameReader: Sendable {
    public enum Fault: Error, Sendable, Hashable {
        case unknownKind(UInt8)
        /// More bytes are announced than a frame of that kind may have.
        case tooLong(WorkerFrame.Kind, Int)
    }

    private let limits: WorkerFrameLimits
    private var head: [UInt8] = []
    private var current: WorkerFrame?
    /// Bytes that the frame which has begun still lacks.
    public private(set) var missing = 0
    private var frames: [WorkerFrame] = []
    public private(set) var fault: Fault?

    public init(limits: WorkerFrameLimits = .standard) { self.limits = limits }

    /// Whether a frame has begun that is not whole.
    public var isInside: Bool { current != nil || !head.isEmpty }

    public mutating func receive(_ bytes: ArraySlice<UInt8>) {
        var rest = bytes
        while !rest.isEmpty, fault == nil {
            if current == nil {
                let taken = rest.prefix(WorkerFrame.headBytes - head.count)
                head += taken
                rest = rest.dropFirst(taken.count)
                if head.count == WorkerFrame.headBytes { begin() }
            } else {
                let taken = rest.prefix(missing)
                current?.payload += taken
                missing -= taken.count
                rest = rest.dropFirst(taken.count)
            }
            finish()
        }
    }

    /// Has some of the bytes that the frame which has begun still lacks written straight to their place: most of a
    /// large file need not be copied once more.
    public mutating func receive(_ write: (inout OutputSpan<UInt8>) -> Void) {
        guard let before = current?.payload.count else { return }
        current?.payload.append(addingCapacity: min(missing, Self.reservedBytesMax), initializingWith: write)
        missing -= (current?.payload.count ?? before) - before
        finish()
    }

    /// Puts the frame with the others if it is whole.
    private mutating func finish() {
        guard missing == 0, let whole = current else { return }
        frames.append(whole)
        current = nil
    }

    /// The next frame that is whole.
    public mutating func next() -> WorkerFrame? { frames.isEmpty ? nil : frames.removeFirst() }

    private static let reservedBytesMax = 8 << 20

    private mutating func begin() {
        let length = head.dropFirst().reduce(0) { $0 << 8 | Int($1) }
        defer { head.removeAll(keepingCapacity: true) }
        guard let code = head.first, let kind = WorkerFrame.Kind(rawValue: code) else {
            fault = .unknownKind(head.first ?? 0)
            return
        }
        guard length <= limits.bytesMax(of: kind) else {
            fault = .tooLong(kind, length)
            return
        }
        var frame = WorkerFrame(kind, [])
        // An announcement costs nothing: memory is taken as the bytes come, but for frames of everyday size at once.
        frame.payload.reserveCapacity(min(length, Self.reservedBytesMax))
        current = frame
        missing = length
    }
}
