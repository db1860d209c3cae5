extension AddressParser {
    /// Whether tokens are an `addr-spec` of RFC 5322 section 3.4.1 or its obsolete form, white space anywhere between
    /// the words. Dots may stand at the ends and side by side in the local part, as some mobile carriers in Japan
    /// handed them out, if no blank is near.
    func isAddrSpec(_ tokens: [AddressToken]) -> Bool {
        guard let at = tokens.firstIndex(where: { $0.kind == .at }), at > 0 else { return false }
        let domain = tokens[(at &+ 1)...]
        guard isJoined(tokens[..<at]), !domain.isEmpty else { return false }
        if domain.count == 1, domain.first?.kind == .literal { return true }
        return isJoined(domain) && domain.allSatisfy { $0.kind != .quoted }
    }

    /// Words joined by dots: no two words side by side, blanks only around single dots between words.
    private func isJoined(_ tokens: ArraySlice<AddressToken>) -> Bool {
        var previous: AddressToken?
        for token in tokens {
            guard token.isWord || token.kind == .dot else { return false }
            if let last = previous {
                if last.isWord && token.isWord { return false }
                if !last.isWord && !token.isWord && token.isSpaced { return false }
            }
            previous = token
        }
        return true
    }

    /// Reads tokens as an address whatever they are: the last `@` parts it, and what cannot stand in an address is
    /// kept in it and recorded, so that nothing is made up.
    mutating func addrSpec(_ tokens: [AddressToken]) -> AddrSpec {
        guard let first = tokens.first else { return AddrSpec(localPart: [], domain: []) }
        guard let at = tokens.lastIndex(where: { $0.kind == .at }) else {
            note(.noDomain, first)
            return AddrSpec(localPart: text(of: tokens[...], unquoting: true), domain: [])
        }
        let local = tokens[..<at]
        let domain = tokens[(at &+ 1)...]
        checkLocalPart(local, tokens[at])
        checkDomain(domain, tokens[at])
        return AddrSpec(localPart: text(of: local, unquoting: true), domain: text(of: domain, unquoting: false))
    }

    private mutating func checkLocalPart(_ tokens: ArraySlice<AddressToken>, _ at: AddressToken) {
        if tokens.isEmpty { note(.noLocalPart, at) }
        var previous: AddressToken?
        for token in tokens {
            switch token.kind {
            case .at: note(.severalAts, token)
            case .dot: if previous?.kind == .dot || previous == nil { note(.localPartDots, token) }
            case .literal, .colon: note(.invalidLocalPart, token)
            default:
                if let last = previous, last.isWord {
                    note(token.isSpaced ? .spaceInAddress : .invalidLocalPart, token)
                }
                if token.kind == .atom, lexer.bytes[token.range].starts(with: [ASCII.equals, ASCII.question]) {
                    note(.encodedWordInAddress, token)
                }
            }
            previous = token
        }
        if let last = previous, last.kind == .dot { note(.localPartDots, last) }
    }

    private mutating func checkDomain(_ tokens: ArraySlice<AddressToken>, _ at: AddressToken) {
        if tokens.isEmpty { note(.noDomain, at) }
        var previous: AddressToken?
        for token in tokens {
            switch token.kind {
            case .dot: if previous?.kind == .dot || previous == nil { note(.invalidDomain, token) }
            case .atom:
                if previous?.isWord == true { note(token.isSpaced ? .spaceInAddress : .invalidDomain, token) }
            case .literal: if tokens.count > 1 { note(.invalidDomain, token) }
            default: note(.invalidDomain, token)
            }
            previous = token
        }
    }

    /// The bytes of the tokens, one space where blanks stood between two words.
    private func text(of tokens: ArraySlice<AddressToken>, unquoting: Bool) -> [UInt8] {
        var result: [UInt8] = []
        var previous: AddressToken?
        for token in tokens {
            if token.isSpaced, let last = previous, last.kind != .dot, token.kind != .dot, last.kind != .at,
                token.kind != .at
            {
                result.append(ASCII.space)
            }
            if token.kind == .quoted, unquoting {
                result.append(contentsOf: content(of: token, unfolding: .removing))
            } else if token.kind == .literal {
                result.append(contentsOf: lexer.bytes[token.range].filter { !$0.isWhitespace })
            } else {
                result.append(contentsOf: lexer.bytes[token.range])
            }
            previous = token
        }
        return result
    }
}
