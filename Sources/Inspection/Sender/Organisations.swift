import Mail

/// The organisations that are known, and the questions that are asked about them.
public struct Organisations: Sendable {
    public private(set) var all: [Organisation] = []
    /// Lines of the table that could not be read, from 1.
    public private(set) var unreadableLines: [Int] = []
    private var owners: [String: Int] = [:]
    /// Their names in plain form, and in the form of what looks alike.
    private let names: NameIndex
    private let shapes: NameIndex
    let labels: LabelIndex

    /// Reads a table: identifier | English name | Japanese name | other forms | domains | source. Forms stand between
    /// commas, domains between blanks; `~` before a form says that it is weak alone.
    public init(parsing bytes: [UInt8]) {
        var labels = LabelIndex()
        for entry in TableReader(bytes) {
            guard let organisation = Organisation(entry.fields) else {
                unreadableLines.append(entry.line)
                continue
            }
            let index = all.count
            all.append(organisation)
            for domain in organisation.domains {
                if owners.updateValue(index, forKey: domain) != nil { unreadableLines.append(entry.line) }
            }
            labels.add(organisation, at: index)
        }
        names = NameIndex(all, spelled: Skeleton.plainBytes)
        shapes = NameIndex(all) { Array(Skeleton.lookAlike($0).utf8) }
        self.labels = labels
    }

    /// The organisation that a host or a domain belongs to; nil if it is not known to belong to any.
    ///
    /// - Parameter host: in lower-case ASCII.
    public func owner(of host: String) -> Organisation? { ownerIndex(of: host).map { all[$0] } }

    func ownerIndex(of host: String) -> Int? {
        var rest = host[...]
        // A name of the DNS has 127 labels at most.
        for _ in 0..<127 {
            if let owner = owners[String(rest)] { return owner }
            guard let dot = rest.utf8.firstIndex(of: ASCII.dot) else { return nil }
            rest = rest[rest.utf8.index(after: dot)...]
        }
        return nil
    }

    /// The organisations whose names stand in a text, each once, in their order; then those whose names only look like
    /// what stands there (`PаyPal`, `力ード`), which takes time for long texts.
    public func claims(in text: String) -> [Claim] {
        let plain = plainClaims(in: Array(text.utf8))
        let known = Set(plain.map(\.organisation.identifier))
        let shape = Array(Skeleton.lookAlike(text).utf8)
        let disguised = shapes.matches(in: shape).map { claim($0, isDisguised: true) }
        // `acorn` looks like ACOM, and is a word.
        let isPlain = text.utf8.allSatisfy { $0 < 0x80 }
        return plain
            + disguised.filter {
                !known.contains($0.organisation.identifier) && !$0.isWeak && !(isPlain && $0.form.utf8.count < 5)
            }
    }

    /// Only those whose names stand there.
    ///
    /// - Parameter text: well-formed UTF-8.
    func plainClaims(in text: [UInt8]) -> [Claim] {
        names.matches(in: Skeleton.plainBytes(of: text)).map { claim($0, isDisguised: false) }
    }

    private func claim(_ match: NameIndex.Match, isDisguised: Bool) -> Claim {
        Claim(
            organisation: all[match.organisation],
            form: match.form,
            isWeak: match.isWeak,
            isWhole: match.isWhole,
            isDisguised: isDisguised
        )
    }

    /// An organisation's name found in a text.
    public struct Claim: Sendable, Hashable {
        public let organisation: Organisation
        /// The form of the name, as the table has it.
        public let form: String
        public let isWeak: Bool
        /// Whether the text is hardly more than the name.
        public let isWhole: Bool
        /// Whether it is the name only to the eye: other characters that look alike.
        public let isDisguised: Bool
    }
}

extension Organisation {
    init?(_ fields: [String]) {
        guard fields.count == 6, !fields[0].isEmpty, !fields[1].isEmpty, !fields[5].isEmpty else { return nil }
        let texts = [fields[1], fields[2]] + fields[3].split(separator: ",").map(String.init)
        let forms = texts.compactMap(Form.init)
        let domains = fields[4].split(separator: " ").map { $0.lowercased() }
        guard !domains.isEmpty, domains.allSatisfy(Self.isDomain) else { return nil }
        self.init(
            identifier: fields[0],
            english: fields[1].withoutMark,
            japanese: fields[2].isEmpty ? fields[1].withoutMark : fields[2].withoutMark,
            forms: forms,
            domains: domains,
            source: fields[5]
        )
    }

    private static func isDomain(_ text: String) -> Bool {
        text.utf8.contains(ASCII.dot)
            && text.utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 == ASCII.hyphen || $0 == ASCII.dot }
    }
}

extension Organisation.Form {
    fileprivate init?(_ written: String) {
        let text = [UInt8](written.utf8)[...].trimmed.text.withoutMark
        guard !text.isEmpty else { return nil }
        self.init(text: text, isWeak: written.contains("~"))
    }
}

extension String {
    fileprivate var withoutMark: String { hasPrefix("~") ? String(dropFirst()) : self }
}
