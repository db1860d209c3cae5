import Authentication
import DNS
import Inspection
import Mail

extension SenderFacts {
    /// What authentication and the envelope say.
    init(_ evidence: Evidence) {
        self.init()
        if case .proven(let domain, _) = Standing(evidence) { provenAuthors = ["\(domain)"] }
        signers = Set(evidence.dkim.filter { $0.result == .pass }.compactMap(\.domain).map { "\($0)" })
        if let spf = evidence.client.spf, spf.result == .pass { confirmedReturnPath = spf.domain.map { "\($0)" } }
        failsDMARC =
            switch evidence.dmarc.result {
            case .pass: false
            case .fail: true
            case .none, .permerror, .temperror: nil
            }
        recipients = evidence.envelope.recipients.map { String(decoding: $0.map(\.lowercased), as: UTF8.self) }
    }
}

extension Evidence {
    /// The address of the first author, small letters; nil if there is none.
    var author: String? {
        let header = message.header
        guard let field = header.first(named: "From") else { return nil }
        let mailbox = AddressList(parsing: header.value(of: field)).mailboxes.first { $0.isComplete }
        return mailbox.map { String(decoding: $0.address.utf8.map(\.lowercased), as: UTF8.self) }
    }

    /// The messages that this one answers, by their Message-IDs.
    var threadIdentifiers: [String] {
        let header = message.header
        let fields = ["In-Reply-To", "References"] as [StaticString]
        return fields.flatMap { name in
            header.first(named: name).map { MessageIDs.all(in: header.value(of: $0)) } ?? []
        }
    }
}
