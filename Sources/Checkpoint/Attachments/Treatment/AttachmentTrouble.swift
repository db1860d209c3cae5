/// Something that did not work on an attachment.
enum AttachmentTrouble: Error, Sendable, Hashable {
    /// It could not be looked into.
    case unopened(WorkerFailure)
    /// A converter, by its name, made nothing of it.
    case unconverted(by: String, WorkerFailure)
    /// A converter was not tried, since it would not come to an end: the file is nested, or grows, beyond the limits.
    case untried(converter: String)
    /// It could not be put into the encrypted ZIP.
    case unpacked(WorkerFailure)
    /// The message must not be changed at this place.
    case fixed(PartObstacle)

    /// In logs and records, with what the program said.
    var word: String {
        switch self {
        case .unopened(let failure): failure.word
        case .unconverted(let converter, let failure): "\(converter): \(failure.word)"
        case .untried(let converter): "\(converter): not tried, beyond the limits"
        case .unpacked(let failure): "pack: \(failure.word)"
        case .fixed(let obstacle): obstacle.rawValue
        }
    }
}
