public import DNS
import Mail

/// The `Received-SPF` header field (RFC 7208 section 9.1), written so that nothing in it can be taken for anything
/// else: every value out of the envelope is a dot-atom or a quoted string of visible ASCII, of bounded length.
public struct ReceivedSPF: Sendable, Hashable {
    public let outcome: SPFOutcome
    public let client: IPAddress
    /// The name given with HELO or EHLO, as it came.
    public let helo: [UInt8]
    /// The name of the host that evaluated.
    public let receiver: DomainName

    /// The name of the field.
    public static let name = "Received-SPF"

    public init(outcome: SPFOutcome, client: IPAddress, helo: [UInt8], receiver: DomainName) {
        self.outcome = outcome
        self.client = client
        self.helo = helo
        self.receiver = receiver
    }

    /// The value that stands behind `Received-SPF:`, folded; no line break at the end.
    public var value: [UInt8] {
        let lines = [Array(" \(outcome.result.rawValue)".utf8) + comment] + pairs
        // The comment goes before the list without a semicolon; the pairs are separated by them (section 9.1).
        var value: [UInt8] = []
        for (index, line) in lines.enumerated() {
            if index > 1 { value.append(ASCII.semicolon) }
            if index > 0 { value += [ASCII.carriageReturn, ASCII.lineFeed, ASCII.tab] }
            value += line
        }
        return value
    }

    /// The whole field with its final line break.
    public var field: [UInt8] {
        Array(Self.name.utf8) + [ASCII.colon] + value + [ASCII.carriageReturn, ASCII.lineFeed]
    }

    private var comment: [UInt8] {
        // A fixed text with checked values only: parentheses and backslashes cannot occur in them.
        let domain = outcome.domain.map { Self.word($0.bytes) } ?? Array("no domain".utf8)
        let verb: String =
            switch outcome.result {
            case .pass: "permits"
            case .fail: "does not permit"
            case .softfail: "probably does not permit"
            case .neutral: "says nothing about"
            case .none: "has no record for"
            case .temperror, .permerror: "could not be asked about"
            }
        return [ASCII.space, ASCII.openParenthesis] + Self.word(receiver.bytes) + [ASCII.colon, ASCII.space] + domain
            + Array(" \(verb) \(client.unmapped)".utf8) + [ASCII.closeParenthesis]
    }

    private var pairs: [[UInt8]] {
        var pairs: [(String, [UInt8])] = [
            ("receiver", receiver.bytes),
            ("client-ip", Array(client.unmapped.description.utf8)),
        ]
        if case .mailFrom(let sender) = outcome.identity {
            let address = sender.isNull ? [] : sender.localPart + [ASCII.at] + sender.domain
            pairs.append(("envelope-from", address))
        }
        pairs.append(("helo", helo))
        pairs.append(("identity", Array(outcome.identity.word.utf8)))
        if case .matched(let term, _) = outcome.reason { pairs.append(("mechanism", Array(term.utf8))) }
        if case .nothingMatched = outcome.reason { pairs.append(("mechanism", Array("default".utf8))) }
        if let problem { pairs.append(("problem", Array(problem.utf8))) }
        return pairs.map { Array($0.utf8) + [ASCII.equals] + Self.value($1) }
    }

    /// What went wrong, in a word for whoever reads headers.
    private var problem: String? {
        switch outcome.reason {
        case .domainUnusable, .domainAbsent, .noRecord, .matched, .nothingMatched: nil
        case .severalRecords: "several records"
        case .recordTooLong: "record too long"
        case .syntax(let error, _): "syntax: \(error.kind.rawValue)"
        case .targetWithoutRecord(let term, _): "no record: \(term)"
        case .targetUnusable(let term, _): "no name: \(term)"
        case .tooManyTerms, .tooManyVoids, .tooManyExchanges, .tooDeep: "limit exceeded"
        case .unanswered(let question, let failure): "\(failure.rawValue): \(question.name)"
        case .timeExpired: "time expired"
        }
    }

    /// Bytes of one value; longer ones are cut, so that no line passes the limit of RFC 5322 section 2.1.1.
    private static let valueBytesMax = 400

    /// A dot-atom where it is one, else a quoted string (RFC 5322 section 3.2); what is not visible ASCII as `?`.
    static func value(_ bytes: [UInt8]) -> [UInt8] {
        let cut = bytes.prefix(valueBytesMax)
        if isDotAtom(cut) { return Array(cut) }
        var quoted: [UInt8] = [ASCII.quote]
        for byte in cut {
            if byte == ASCII.quote || byte == ASCII.backslash { quoted.append(ASCII.backslash) }
            quoted.append(byte.isVisible || byte == ASCII.space ? byte : ASCII.question)
        }
        return quoted + [ASCII.quote]
    }

    /// A name in a comment: letters, digits, dots, hyphens and underscores as they are, all else as `?`.
    private static func word(_ bytes: [UInt8]) -> [UInt8] {
        bytes.prefix(valueBytesMax).map {
            $0.isLetter || $0.isDigit || $0 == ASCII.dot || $0 == ASCII.hyphen || $0 == ASCII.underscore
                ? $0 : ASCII.question
        }
    }

    private static func isDotAtom(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first, let last = bytes.last, first != ASCII.dot, last != ASCII.dot else {
            return false
        }
        var previous: UInt8 = 0
        for byte in bytes {
            guard isAtomText(byte) || (byte == ASCII.dot && previous != ASCII.dot) else { return false }
            previous = byte
        }
        return true
    }

    /// `atext` of RFC 5322 section 3.2.3, ASCII only.
    private static func isAtomText(_ byte: UInt8) -> Bool {
        byte.isLetter || byte.isDigit || Array("!#$%&'*+-/=?^_`{|}~".utf8).contains(byte)
    }
}
