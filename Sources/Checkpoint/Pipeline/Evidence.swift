public import Authentication
public import Inspection
public import Mail

/// All that is known about one message. Checks add to it; only policy decides on it.
public struct Evidence: Sendable {
    public let message: Message
    public let envelope: Envelope
    /// Who the message says it is from.
    public let authors: AuthorDomains
    /// Reverse DNS, SPF of both identities, Sender ID.
    public let client: ClientChecks
    /// One outcome a signature, in the order of the header.
    public let dkim: [DKIMOutcome]
    /// Informational: rsa-sha1 proves nothing any more. nil when there is no signature of this kind.
    public let domainKeys: DomainKeysOutcome?
    public let arc: ARCOutcome
    public let dmarc: DMARCOutcome
    /// Of the body as it came: those that signatures asked for, and those for a signature of our own.
    public let bodyHashes: BodyHashes
    /// Which way the message goes; inbound for a file.
    public var direction = Direction.inbound
    /// What inspections noticed, blocklists among them.
    public var findings: [Finding] = []
    /// The files that the message carries, once they were looked for.
    var files: [AttachedFile] = []
    /// What was found in them, by the number of their part, as far as they could be opened.
    public var attachments: [Int: OpenedFile] = [:]
    /// Why others could not be opened.
    var unopened: [Int: WorkerFailure] = [:]
    /// Whether this organisation has written to the author in the last 90 days; nil when nobody knows.
    public var isCorrespondent: Bool?
    /// What the findings come to together; nil when it was not looked into.
    public var assessment: Assessment?
}
