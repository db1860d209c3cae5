import DNS

/// One of the names under which a message leaves, and how it stands to the organisation of its author.
struct IdentityLink: Sendable, Hashable {
    /// The names in the order in which a receiver meets them.
    enum Kind: String, Sendable, Hashable, CaseIterable {
        /// The name of the sending address in reverse DNS.
        case pointer
        case helo
        case returnPath = "return-path"
        case from
        case signature
        case sender
        case messageID = "message-id"

        /// Whether the chain breaks with it. Sender and Message-ID are only told.
        var isRequired: Bool { self != .sender && self != .messageID }
    }

    enum Standing: Sendable, Hashable {
        /// In the organisation, and proved as far as that can be asked.
        case aligned
        /// Of another organisation.
        case foreign
        /// In the organisation by its name alone: the DNS, or the signature, does not bear it out.
        case unconfirmed(Doubt)
        /// Not there at all.
        case absent
        /// Not there, and need not be: the null sender of a bounce.
        case notNeeded
        /// It could not be seen from here.
        case unknown

        var word: String {
            switch self {
            case .aligned: "aligned"
            case .foreign: "foreign"
            case .unconfirmed: "unconfirmed"
            case .absent: "absent"
            case .notNeeded: "not-needed"
            case .unknown: "unknown"
            }
        }

        /// Whether a receiver sees a break here.
        var isBreak: Bool {
            switch self {
            case .foreign, .unconfirmed, .absent: true
            case .aligned, .notNeeded, .unknown: false
            }
        }
    }

    enum Doubt: Sendable, Hashable {
        /// The name of the address does not lead back to it.
        case pointerNotConfirmed
        /// SPF does not pass.
        case spf(String)
        /// The signature does not verify.
        case signatureInvalid(String)
    }

    let kind: Kind
    /// The name as it was found; nil when there is none.
    var domain: DomainName?
    var standing: Standing
}
