import DNS
import Mail

/// What the macro letters stand for in one evaluation (RFC 7208 section 7.2).
struct SPFMacroValues: Sendable {
    var localPart: [UInt8]
    var senderDomain: [UInt8]
    /// The domain whose record is evaluated: changes with include and redirect.
    var domain: [UInt8]
    var client: IPAddress
    var helo: [UInt8]
    /// A name whose address is the client's, or `unknown`.
    var validatedName: [UInt8] = Array("unknown".utf8)
    /// The host that evaluates.
    var receiver: [UInt8]
    /// Seconds since 1970.
    var now: Int64

    func value(of letter: SPFMacro.Letter) -> [UInt8] {
        switch letter {
        case .sender: localPart + [ASCII.at] + senderDomain
        case .localPart: localPart
        case .senderDomain: senderDomain
        case .domain: domain
        case .client: Self.dotted(client)
        case .validatedName: validatedName
        case .addressFamily: Array((client.isV4 ? "in-addr" : "ip6").utf8)
        case .helo: helo
        case .clientText: Array(client.description.utf8)
        case .receiver: receiver
        case .time: Array(String(now).utf8)
        }
    }

    /// Dotted decimal, or the 32 nibbles of an IPv6 address (section 7.3).
    private static func dotted(_ address: IPAddress) -> [UInt8] {
        guard address.isV6 else { return Array(address.description.utf8) }
        let digits = Array("0123456789ABCDEF".utf8)
        let nibbles = address.octets.flatMap { [$0 >> 4, $0 & 15] }.map { digits[Int($0)] }
        return Array(nibbles.map { [$0] }.joined(separator: [ASCII.dot]))
    }
}
