import Inspection

/// A file on its way into or out of a worker.
struct WorkerFile: Sendable, Hashable {
    var name: String
    var bytes: [UInt8]
    /// What the message declares it to be, such as `application/pdf`; what it is, only its bytes tell.
    var declaredType: String?
}
