import DNS
import Mail

/// A Received field that names the address the message came from.
struct BorderHop {
    let client: IPAddress
    let received: Received

    init?(_ received: Received) {
        guard let text = received.clientAddress, let client = IPAddress(text)?.unmapped else { return nil }
        self.client = client
        self.received = received
    }

    /// nil where the field does not tell.
    var tls: Envelope.TLS? {
        if received.isEncrypted { return .encrypted(received.tlsVersion) }
        return received.protocolName == nil ? nil : Envelope.TLS.none
    }
}

extension Received {
    /// Handed over on the same host, without a client: LMTP.
    var isLocalDelivery: Bool { protocolName?.hasPrefix("LMTP") == true }

    /// Whether the field below was written by the host that this one names as its client.
    func isRelayed(by below: Received?) -> Bool {
        guard let writer = below?.by?.lowercased() else { return false }
        return [from, clientName, explicitHELO].contains { $0?.lowercased() == writer }
    }
}

extension IPAddress {
    var isLoopback: Bool {
        self == .v6(0, 1) || IPAddress("127.0.0.0").map { isInside($0, prefixLength: 8) } == true
    }

    /// Loopback, link-local and private networks (RFC 1918, RFC 4193, RFC 4291, RFC 6598): hops inside a house.
    var isInternal: Bool {
        Self.internalNetworks.contains { isInside($0.network, prefixLength: $0.length) }
    }

    private static let internalNetworks: [(network: IPAddress, length: Int)] = [
        ("127.0.0.0", 8), ("10.0.0.0", 8), ("172.16.0.0", 12), ("192.168.0.0", 16), ("169.254.0.0", 16),
        ("100.64.0.0", 10), ("::1", 128), ("fe80::", 10), ("fc00::", 7),
    ].compactMap { text, length in IPAddress(text).map { ($0, length) } }
}
