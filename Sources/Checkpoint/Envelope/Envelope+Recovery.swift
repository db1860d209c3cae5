import DNS
import Mail

extension Envelope {
    /// The envelope with what is unknown taken from the header that our own side wrote on top: the Received field of
    /// the server that took the message over from the outside, and Return-Path.
    ///
    /// Fields below that one were written by strangers and are never read.
    func completed(from header: Header) -> Envelope {
        var envelope = self
        let border = Self.border(of: header)
        if let border, client == nil || client == border.client { envelope.take(border) }
        envelope.takeReturnPath(from: header, border)
        return envelope
    }

    private mutating func take(_ border: BorderHop) {
        if client == nil {
            client = border.client
            sources[.client] = .received
        }
        if helo == nil, let name = border.received.heloName {
            helo = Array(name.utf8)
            sources[.helo] = .received
        }
        if tls == .unknown, let noted = border.tls {
            tls = noted
            sources[.tls] = .received
        }
        if account == nil, border.received.isAuthenticated, let name = border.received.ident {
            account = name
            sources[.account] = .received
        }
        if recipients.isEmpty, let recipient = border.received.recipient {
            recipients = [Array(recipient.address.utf8)]
            sources[.recipients] = .received
        }
    }

    private mutating func takeReturnPath(from header: Header, _ border: BorderHop?) {
        guard returnPath == nil else { return }
        if let field = header.first(named: "Return-Path"),
            let address = EnvelopeAddress(parsing: header.value(of: field))
        {
            returnPath = Array(address.address.utf8)
            sources[.returnPath] = .returnPath
        } else if let address = border?.received.envelopeFrom {
            returnPath = Array(address.address.utf8)
            sources[.returnPath] = .received
        }
    }

    /// The hop at which the message entered. Only hops that certainly lie inside are passed over: local delivery, and
    /// a filter or a relay of our own. At any other field that names no public address the search ends: what stands
    /// below it may be the sender's own writing.
    private static func border(of header: Header) -> BorderHop? {
        let fields = header.fields(named: "Received").prefix(receivedFieldsMax).map {
            Received(parsing: header.value(of: $0))
        }
        for (index, received) in fields.enumerated() {
            guard let hop = BorderHop(received) else {
                if received.isLocalDelivery { continue }
                return nil
            }
            guard hop.client.isInternal else { return hop }
            let below = index + 1 < fields.count ? fields[index + 1] : nil
            guard hop.client.isLoopback || received.isRelayed(by: below) else { return nil }
        }
        return nil
    }

    /// Received fields that are looked at from the top; a message that travelled farther inside is no message.
    private static let receivedFieldsMax = 30
}
