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
    private var missing = 0
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
            if missing == 0, let whole = current {
                frames.append(whole)
                current = nil
            }
        }
    }

    /// The next frame that is whole.
    public mutating func next() -> WorkerFrame? { frames.isEmpty ? nil : frames.removeFirst() }

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
        frame.payload.reserveCapacity(min(length, 1 << 20))
        current = frame
        missing = length
    }
}
