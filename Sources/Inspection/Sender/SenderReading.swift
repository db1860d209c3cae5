public import Mail

/// What a header says about the sender, list software seen through.
public struct SenderReading: Sendable {
    /// Of From, or what stood there before a list put its own address into it, as far as the message tells.
    public internal(set) var author: Mailbox?
    /// All of From.
    public internal(set) var authors: [Mailbox] = []
    /// The name as a reader sees it, without what a list added ("via LIST").
    public internal(set) var name = ""
    /// The domain of the author's address in lower-case ASCII; empty if there is none.
    public internal(set) var domain = ""
    /// What a list or a form calls itself that wrote its own address into From.
    public internal(set) var rewriter: String?
    public internal(set) var isFromList = false
    /// Whether an entry of From has no address: readers then show its name beside the address of another.
    public internal(set) var isBroken = false
    /// Domains of the list that the message came through; links to them are the list's, not the sender's.
    public internal(set) var listDomains: Set<String> = []
    public internal(set) var replyTo: [Mailbox] = []
    /// To and Cc.
    public internal(set) var recipients: [Mailbox] = []
    public internal(set) var subject = ""
    /// The organisations whose names stand in the name of the sender.
    public internal(set) var claims: [Organisations.Claim] = []
    /// Those in the subject.
    public internal(set) var subjectClaims: [Organisations.Claim] = []

    init() {}
}

extension Mailbox {
    /// What stands there instead of an address, such as the name before a stray comma.
    var bareName: String { isComplete ? "" : displayName ?? localPart.text }

    /// The domain in lower-case ASCII without a dot at its end; empty if it is none.
    var asciiDomain: String {
        var oddities: WebAddress.Oddities = []
        guard !domain.isEmpty, case .name(let name) = Host(parsing: domain[...], oddities: &oddities) else { return "" }
        return name
    }
}
