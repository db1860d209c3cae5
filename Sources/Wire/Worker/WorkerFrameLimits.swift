/// How long the frames may be that a worker and the server send each other.
public struct WorkerFrameLimits: Sendable, Hashable {
    /// Bytes of JSON.
    public var textBytesMax = 32 << 20
    /// Bytes of a file.
    public var contentBytesMax = 512 << 20

    public init() {}

    public static let standard = WorkerFrameLimits()

    func bytesMax(of kind: WorkerFrame.Kind) -> Int {
        switch kind {
        case .greeting: 4_096
        case .work, .answer: textBytesMax
        case .content: contentBytesMax
        }
    }
}
