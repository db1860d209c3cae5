import Inspection
import Mail

/// What a worker is asked to do; the bytes of the files follow, of one to be opened as its message has them. Limits
/// that are the standard ones are left out.
enum WorkerJob: Sendable, Codable {
    case open(
        name: String,
        declaredType: String?,
        encoding: TransferEncoding,
        passwords: [String],
        OpeningLimits?
    )
    /// The same file without its password.
    case unlock(name: String, passwords: [String], OpeningLimits?)
    case pack(names: [String], password: String, encoding: ZIPNames)
    case convert(name: String, declaredType: String?, WorkerConversion)
    /// Pictures of pages, one after the other in one file, into a PDF.
    case bind(name: String)
    /// Try to get out.
    case escape(ProcessLimits)

    /// What of the limits a job needs to say.
    static func told(_ limits: OpeningLimits) -> OpeningLimits? { limits == .standard ? nil : limits }

    /// Frames of content that belong to it.
    var fileCount: Int {
        switch self {
        case .open, .unlock, .convert, .bind: 1
        case .pack(let names, _, _): names.count
        case .escape: 0
        }
    }
}
