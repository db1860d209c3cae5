import Mail
import Wire

/// Why a copy has not been delivered, as it is kept in the spool and shown to people.
struct CopyTrouble: Error, Sendable, Hashable {
    var kind: Kind
    var stage: SMTPStage?
    /// The server's code; nil where it said nothing.
    var code: Int?
    /// The server's or the system's own words.
    var text: String

    init(_ kind: Kind, stage: SMTPStage? = nil, code: Int? = nil, _ text: String = "") {
        self.kind = kind
        self.stage = stage
        self.code = code
        self.text = text
    }

    enum Kind: String, Sendable, Hashable, CaseIterable {
        case refused, unexpected, malformed, closed
        case noStartTLS = "no-starttls"
        case noAuthentication = "no-authentication"
        case loginInTheClear = "login-in-the-clear"
        case noSMTPUTF8 = "no-smtputf8"
        case unsendableAddress = "unsendable-address"
        case tooLarge = "too-large"
        case unknownHost = "unknown-host"
        case unreachable, tls, timeout
        case passwordFile = "password-file"
        /// The entry cannot be read.
        case spool
        /// Tried for as long as it may be.
        case expired
    }

    init(_ failure: SMTPFailure) {
        switch failure {
        case .refused(let stage, let reply): self.init(.refused, stage, reply)
        case .unexpected(let stage, let reply): self.init(.unexpected, stage, reply)
        case .malformed(let stage, let fault): self.init(.malformed, stage: stage, "\(fault)")
        case .closed(let stage): self.init(.closed, stage: stage)
        case .noStartTLS: self.init(Kind.noStartTLS)
        case .noAuthentication(let offered): self.init(Kind.noAuthentication, offered.joined(separator: " "))
        case .loginInTheClear: self.init(Kind.loginInTheClear)
        case .noSMTPUTF8: self.init(Kind.noSMTPUTF8)
        case .unsendableAddress: self.init(Kind.unsendableAddress)
        case .tooLarge(let bytes, let limit): self.init(Kind.tooLarge, "\(bytes) > \(limit)")
        }
    }

    /// Whether the connection was gone before the server had answered a word of the message.
    var isBeforeMessage: Bool {
        guard kind == .closed || kind == .unreachable else { return false }
        return stage == .ready || stage == .mail || stage == .closed
    }

    /// The end of trying, with what stood in the way last.
    init(_ kind: Kind, _ last: CopyTrouble) {
        self.init(kind, stage: last.stage, code: last.code, last.text.isEmpty ? last.kind.rawValue : last.text)
    }

    private init(_ kind: Kind, _ stage: SMTPStage, _ reply: SMTPReply) {
        let text = ([reply.status].compactMap(\.self) + reply.lines).joined(separator: " ")
        self.init(kind, stage: stage, code: reply.code, String(decoding: text.utf8.prefix(500), as: UTF8.self))
    }

    /// `refused recipient 550 text`, a line of a state file: the words, the text escaped.
    var words: [UInt8] {
        SpoolText.escaped(kind.rawValue.utf8) + [ASCII.comma] + Array((stage?.rawValue ?? "-").utf8) + [ASCII.comma]
            + Array((code.map(String.init) ?? "-").utf8) + [ASCII.comma] + SpoolText.escaped(text.utf8)
    }

    init?(words: ArraySlice<UInt8>) {
        let parts = words.split(separator: ASCII.comma, omittingEmptySubsequences: false)
        guard parts.count == 4, let kind = Kind(rawValue: String(decoding: parts[0], as: UTF8.self)) else { return nil }
        self.init(
            kind,
            stage: SMTPStage(rawValue: String(decoding: parts[1], as: UTF8.self)),
            code: SpoolText.number(parts[2]).map(Int.init(clamping:)),
            String(decoding: SpoolText.unescaped(parts[3]), as: UTF8.self)
        )
    }
}
