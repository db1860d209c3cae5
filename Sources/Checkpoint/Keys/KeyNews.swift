import Inspection

/// What an administrator should hear about a key.
enum KeyNews: Sendable, Hashable {
    /// Its record is to be published.
    case publish
    /// Its record was published wrong.
    case recordWrong(KeyPublication)
    /// It signs from now on.
    case activated
    /// The record of a key that signs has gone, or was changed.
    case recordGone(KeyPublication)
    case recordBack
    /// Its record may be taken out of the DNS.
    case removable
    /// It was taken back: its record is to be published without a key.
    case revoked
    case discarded
    /// The file holds no key that could be read.
    case unreadable(Phrase)
    /// Others than its owner may read it.
    case exposed(path: String)
    /// The folder cannot be written.
    case notSaved(Phrase)

    /// How much it matters: whether mail goes out unsigned, or may do so unless somebody acts.
    var severity: Finding.Severity {
        switch self {
        case .activated, .discarded, .recordBack, .removable: .note
        case .publish, .recordWrong, .revoked, .exposed: .caution
        case .recordGone, .unreadable, .notSaved: .danger
        }
    }

    /// Stable word for logs and JSON.
    var word: String {
        switch self {
        case .publish: "publish"
        case .recordWrong: "record-wrong"
        case .activated: "activated"
        case .recordGone: "record-gone"
        case .recordBack: "record-back"
        case .removable: "removable"
        case .revoked: "revoked"
        case .discarded: "discarded"
        case .unreadable: "unreadable"
        case .exposed: "exposed"
        case .notSaved: "not-saved"
        }
    }
}
