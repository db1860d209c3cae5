import Authentication
import Inspection

/// One condition of a rule. Of several values any may fit; of several conditions all must hold.
enum RuleCondition: Sendable, Hashable {
    case direction([Direction])
    case clientNetwork([IPNetwork])
    /// The name that reverse DNS confirms, or that the mail server tells.
    case clientName([DomainPattern])
    case helo([DomainPattern])
    case returnPath([AddressPattern])
    case recipient([AddressPattern], RecipientQuantity)
    /// Any author in any From field.
    case author([AddressPattern])
    case account([AccountPattern])
    case result(AuthenticationMethod, [String])
    /// The domain of a signature that passes.
    case signer([DomainPattern])
    /// The policy of the author's domain after `t=`; `absent` where there is none.
    case dmarcPolicy([String])
    /// The words of `Standing`.
    case standing([String])
    /// One of the proofs holds.
    case senderAuthenticated([SenderProof])
    /// None of the proofs holds, be it that a check could not be carried out.
    case senderNotAuthenticated([SenderProof])
    /// Whether the author is somebody to whom this organisation has not written lately; who is unknown to the ledger,
    /// or cannot be looked up, is a stranger.
    case unknownSender(Bool)
    case finding(FindingCondition)
    /// How careful inspections say to be, at least.
    case level(Finding.Severity)
    case listed([ListName])
    /// `none`, `encrypted`, `unknown` or a version of TLS.
    case tls([String])
    case sizeOver(Int)
    case sizeUnder(Int)
}
