extension AddressParser {
    /// The mailboxes of an element: one, unless a comma is missing.
    mutating func mailboxes(of element: AddressElement) -> [Mailbox] {
        if let angle = element.angle { return mailboxes(of: element, angle) }
        if isAddrSpec(element.words) {
            let spec = addrSpec(element.words)
            return [mailbox(spec, name: nil, element)]
        }
        return bareMailboxes(of: element)
    }

    // MARK: With angle brackets

    private mutating func mailboxes(of element: AddressElement, _ angle: AddressElement.Angle) -> [Mailbox] {
        let spec: AddrSpec
        if angle.tokens.isEmpty {
            lexer.defects.add(.emptyAddress, at: angle.start)
            spec = AddrSpec(localPart: [], domain: [])
        } else {
            spec = addrSpec(angle.tokens)
        }
        checkName(element.words, beside: spec)
        guard let firstBehind = element.trailing.first else {
            return [mailbox(spec, name: phrase(element.words), element)]
        }
        note(.textAfterAddress, firstBehind)
        let others = runs(of: element.trailing).filter { $0.contains { $0.kind == .at } }
        let names = others.isEmpty ? element.words + element.trailing : element.words
        let first = mailbox(spec, name: phrase(names), element)
        // `<a@good>b@evil`: some readers take the one, some the other, so both are told.
        return [first] + others.map { run in mailbox(addrSpec(run), name: nil, run) }
    }

    /// `a@b <a@b>` only lacks quotes; `a@b <c@d>` shows a reader another address than the one that counts.
    private mutating func checkName(_ words: [AddressToken], beside spec: AddrSpec) {
        guard let at = words.first(where: { $0.kind == .at }) else { return }
        let written = words.flatMap { Array(lexer.bytes[$0.range]) }.map(\.lowercased)
        let isSame = written == spec.bytes.map(\.lowercased)
        note(isSame ? .unquotedSpecial : .addressInDisplayName, at)
    }

    // MARK: Without

    /// Words and addresses in a row, none of them in brackets: each run without blanks that holds an `@` is an
    /// address, the words beside a single one its name.
    private mutating func bareMailboxes(of element: AddressElement) -> [Mailbox] {
        let all = runs(of: element.words)
        let addressed = all.filter { $0.contains { $0.kind == .at } }
        guard let first = addressed.first, let at = first.first else {
            return [mailboxWithoutAt(element)]
        }
        if addressed.count == 1 {
            if all.count > 1 { note(.missingAngle, at) }
            let names = all.filter { run in !run.contains { $0.kind == .at } }.flatMap { $0 }
            return [mailbox(addrSpec(first), name: phrase(names), element)]
        }
        note(.missingComma, at)
        return addressed.map { run in mailbox(addrSpec(run), name: nil, run) }
    }

    private mutating func mailboxWithoutAt(_ element: AddressElement) -> Mailbox {
        let isLocalName = element.words.allSatisfy { $0.kind != .quoted && $0.kind != .literal && $0.kind != .colon }
        if isLocalName, runs(of: element.words).count == 1, !isEncodedWord(element.words) {
            return mailbox(addrSpec(element.words), name: nil, element)
        }
        if let word = element.words.first { note(.noAddress, word) }
        // `"a@good", <b@evil>`: some readers take the quoted word for an address.
        let shown = element.words.first { $0.kind == .quoted && lexer.bytes[$0.range].contains(ASCII.at) }
        if let shown { note(.addressInDisplayName, shown) }
        return mailbox(AddrSpec(localPart: [], domain: []), name: phrase(element.words), element)
    }

    /// Cuts tokens where blanks or colons stand.
    private func runs(of tokens: [AddressToken]) -> [[AddressToken]] {
        var result: [[AddressToken]] = []
        var run: [AddressToken] = []
        for token in tokens {
            if token.isSpaced || token.kind == .colon, !run.isEmpty {
                result.append(run)
                run = []
            }
            if token.kind != .colon { run.append(token) }
        }
        if !run.isEmpty { result.append(run) }
        return result
    }

    // MARK: Building

    private func mailbox(_ spec: AddrSpec, name: String?, _ element: AddressElement) -> Mailbox {
        let comments = element.comments.map(comment)
        return Mailbox(
            displayName: name ?? comments.last { !$0.isEmpty },
            localPart: spec.localPart,
            domain: spec.domain,
            comments: comments,
            range: element.range
        )
    }

    private func mailbox(_ spec: AddrSpec, name: String?, _ run: [AddressToken]) -> Mailbox {
        let start = run.first?.range.lowerBound ?? 0
        return Mailbox(
            displayName: name,
            localPart: spec.localPart,
            domain: spec.domain,
            range: start..<max(start, run.last?.range.upperBound ?? start)
        )
    }

    private func isEncodedWord(_ tokens: [AddressToken]) -> Bool {
        guard let first = tokens.first else { return false }
        return lexer.bytes[first.range].starts(with: [ASCII.equals, ASCII.question])
    }
}
