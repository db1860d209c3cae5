import DNS

/// The envelope as a person types it, not yet looked at.
public struct GivenEnvelope: Sendable {
    let client: String?
    let helo: String?
    let returnPath: String?
    let recipients: [String]
    let tls: String?
    let account: String?

    public init(
        client: String?,
        helo: String?,
        returnPath: String?,
        recipients: [String] = [],
        tls: String? = nil,
        account: String? = nil
    ) {
        self.client = client
        self.helo = helo
        self.returnPath = returnPath
        self.recipients = recipients
        self.tls = tls
        self.account = account
    }
}

extension Envelope {
    /// Reads what was typed; elements that were not given stay unknown.
    public init(_ given: GivenEnvelope) throws(InputError) {
        self.init()
        if let text = given.client { client = try Arguments.address(text).unmapped }
        helo = given.helo.map { Array($0.utf8) }
        returnPath = given.returnPath.map { Self.withoutBrackets(Array($0.utf8)) }
        recipients = given.recipients.map { Self.withoutBrackets(Array($0.utf8)) }
        account = given.account
        switch given.tls {
        case nil: break
        case "none", "no": tls = .none
        case "yes": tls = .encrypted(nil)
        case .some(let version): tls = .encrypted(version)
        }
        markAsGiven()
    }

    private mutating func markAsGiven() {
        if client != nil { sources[.client] = .given }
        if helo != nil { sources[.helo] = .given }
        if returnPath != nil { sources[.returnPath] = .given }
        if !recipients.isEmpty { sources[.recipients] = .given }
        if tls != .unknown { sources[.tls] = .given }
        if account != nil { sources[.account] = .given }
    }

    private static func withoutBrackets(_ address: [UInt8]) -> [UInt8] {
        guard address.first == 0x3C, address.last == 0x3E else { return address }
        return Array(address.dropFirst().dropLast())
    }
}
