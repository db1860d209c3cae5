import Authentication
import DNS

/// One key as `sekisho keys list` shows it.
struct KeyLine: Sendable {
    let domain: DomainName
    let selector: String
    /// `rsa` or `ed25519`
    let type: String
    var file = ""
    /// How far it has come; nil for a key that the administrator keeps.
    var entry: KeyEntry?
    /// nil when the file could not be read, as `record`.
    var bits: Int?
    var record: PublishedKey?
    /// What the DNS says; nil when there was nothing to compare with.
    var publication: KeyPublication?
    /// Whether mail is signed with it now.
    var signs = false

    init(domain: DomainName, selector: String, type: String) {
        self.domain = domain
        self.selector = selector
        self.type = type
    }

    /// Stable word for how far it has come.
    var state: String { entry?.phase.rawValue ?? "given" }

    /// Whether somebody has to put something right.
    var isWrong: Bool {
        guard record != nil, let publication else { return true }
        switch (entry?.phase, publication) {
        case (.revoked, .right): return true
        case (.revoked, _): return false
        case (_, .right), (_, .unknown), (.removable, _), (.retired, _): return false
        default: return true
        }
    }

    /// Whether its record should be in the DNS.
    var isToBePublished: Bool { entry?.phase != .removable }

    /// Whether the DNS does not have its record as it should be.
    var isUnpublished: Bool {
        entry?.phase == .revoked ? publication != .revoked : publication?.isRight != true
    }
}
