extension VerdictGround {
    /// The word in JSON: as the key of the rule where there is one.
    var word: String {
        switch self {
        case .everything: "everything"
        case .direction: "direction"
        case .clientNetwork: "client-network"
        case .clientName: "client-name"
        case .helo: "helo"
        case .returnPath: "return-path"
        case .recipient: "recipient"
        case .allRecipients: "recipients"
        case .author: "from"
        case .account: "account"
        case .result(let method, _): method
        case .signer: "dkim-domain"
        case .dmarcPolicy: "dmarc-policy"
        case .standing: "standing"
        case .finding: "finding"
        case .points: "points"
        case .level: "level"
        case .listed: "listed"
        case .tls: "tls"
        case .size: "size"
        case .senderAuthenticated: "sender-authenticated"
        case .senderNotAuthenticated: "sender-not-authenticated"
        case .correspondent: "unknown-sender"
        default: fileWord
        }
    }

    private var fileWord: String {
        switch self {
        case .fileType: "type"
        case .fileName: "file-name"
        case .declaredType: "declared-type"
        case .fileSize: "file-size"
        case .fileState: "state"
        case .fileDepth: "depth-over"
        case .fileFinding: "file-finding"
        default: builtInWord
        }
    }

    private var builtInWord: String {
        switch self {
        case .dmarcAsks: "dmarc-asks"
        case .trustedForwarder: "trusted-forwarder"
        case .trustedChain: "trusted-chain"
        case .mailingList: "mailing-list"
        case .fromFields: "from-fields"
        case .authorDomains: "author-domains"
        case .dmarcUndecided: "dmarc-undecided"
        case .chainUndecided: "chain-undecided"
        case .refusedByZone: "refused-by-list"
        case .exceeded: "limit"
        default: "other"
        }
    }
}
