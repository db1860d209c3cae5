/// Stands before a job and before its answer, so that no answer is taken for that of another job.
struct WorkerTicket: Hashable {
    static let byteCount = 8

    let bytes: [UInt8]

    /// One that no earlier answer can have.
    init() { bytes = (0..<Self.byteCount).map { _ in UInt8.random(in: 0...UInt8.max) } }

    /// The one before a text; nil when the text is too short to have one.
    init?(before text: [UInt8]) {
        guard text.count >= Self.byteCount else { return nil }
        bytes = Array(text.prefix(Self.byteCount))
    }
}
