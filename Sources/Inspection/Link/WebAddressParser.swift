import Mail

/// Walks through an address once, as the basic URL parser of the standard does (WHATWG URL section 4.4).
struct WebAddressParser {
    private var rest: ArraySlice<UInt8>
    private let base: WebAddress?
    private var oddities: WebAddress.Oddities = []

    init(_ bytes: ArraySlice<UInt8>, base: WebAddress?) {
        var trimmed = bytes
        while let first = trimmed.first, first <= ASCII.space { trimmed.removeFirst() }
        while let last = trimmed.last, last <= ASCII.space { trimmed.removeLast() }
        if trimmed.contains(where: Self.isLeftOut) {
            rest = trimmed.filter { !Self.isLeftOut($0) }[...]
            oddities.insert(.blanksInside)
        } else {
            rest = trimmed
        }
        self.base = base
    }

    private static func isLeftOut(_ byte: UInt8) -> Bool {
        byte == ASCII.tab || byte == ASCII.lineFeed || byte == ASCII.carriageReturn
    }

    mutating func address() -> WebAddress? {
        let fragment = cut(at: 0x23)
        guard var address = withoutFragment() else { return nil }
        address.fragment = fragment ?? address.fragment
        address.oddities = oddities
        return address
    }

    private mutating func withoutFragment() -> WebAddress? {
        guard let scheme = takeScheme() else { return relative() }
        let address = WebAddress(scheme: scheme)
        guard address.isSpecial else { return other(address) }
        if scheme == "file" { return file(address) }
        let slashes = rest.prefix { Self.isSlash($0) }
        if let base, base.scheme == scheme, base.host != nil, slashes.count < 2 { return relative() }
        if slashes.count != 2 { oddities.insert(.slashCount) }
        noteBackslash(slashes)
        rest = rest[slashes.endIndex...]
        return withAuthority(address)
    }

    /// An address without a scheme of its own.
    private mutating func relative() -> WebAddress? {
        guard let base else { return nil }
        // Only a fragment can be set on an address without segments.
        guard base.host != nil || base.isSpecial || base.path.first == Self.slash else {
            return rest.isEmpty ? base : nil
        }
        var address = base
        address.fragment = nil
        let query = cut(at: ASCII.question)
        let slashes = rest.prefix { Self.isSlash($0, special: base.isSpecial) }
        noteBackslash(slashes)
        if slashes.count >= 2 {
            rest = base.isSpecial && base.scheme != "file" ? rest[slashes.endIndex...] : rest.dropFirst(2)
            address = WebAddress(scheme: base.scheme)
            guard let found = withAuthority(address, query: query) else { return nil }
            return found
        }
        if rest.isEmpty {
            address.query = query ?? base.query
            return address
        }
        address.query = query
        if slashes.count == 1 {
            address.path = resolved(rest, special: base.isSpecial)
        } else {
            let folder = base.path.lastIndex(of: Self.slash).map { base.path[...$0] } ?? [Self.slash]
            address.path = resolved(folder + rest, special: base.isSpecial)
        }
        return address
    }

    /// Behind the slashes: userinfo, host, port, path, query.
    private mutating func withAuthority(_ start: WebAddress, query given: [UInt8]? = nil) -> WebAddress? {
        var address = start
        address.query = given ?? cut(at: ASCII.question)
        let special = address.isSpecial
        var authority = rest.prefix { !Self.isSlash($0, special: special) }
        rest = rest[authority.endIndex...]
        if let at = authority.lastIndex(of: ASCII.at) {
            address.userinfo = authority[..<at].text
            authority = authority[(at + 1)...]
        }
        guard let port = port(&authority, of: address.scheme) else { return nil }
        address.port = port.number
        if special {
            if authority.isEmpty {
                guard address.scheme == "file" else { return nil }
            } else {
                guard let host = Host(parsing: authority, oddities: &oddities) else { return nil }
                address.host = host
            }
        } else {
            address.host = Host(opaque: authority)
        }
        address.path = resolved(rest, special: special)
        return address
    }

    private struct Port { let number: Int? }

    /// Cuts the port off; nil if it is none.
    private func port(_ authority: inout ArraySlice<UInt8>, of scheme: String) -> Port? {
        guard let colon = authority.lastIndex(of: ASCII.colon) else { return Port(number: nil) }
        if let bracket = authority.lastIndex(of: ASCII.closeBracket), bracket > colon { return Port(number: nil) }
        var number = 0
        for byte in authority[(colon + 1)...] {
            guard byte.isDigit, number <= 65_535 else { return nil }
            number = number * 10 + Int(byte & 0x0F)
        }
        guard number <= 65_535 else { return nil }
        let isGiven = colon + 1 < authority.endIndex
        authority = authority[..<colon]
        return Port(number: isGiven && number != WebAddress.usualPort(of: scheme) ? number : nil)
    }

    private mutating func file(_ start: WebAddress) -> WebAddress? {
        var address = start
        address.query = cut(at: ASCII.question)
        let slashes = rest.prefix { Self.isSlash($0) }
        noteBackslash(slashes)
        guard slashes.count == 2 else {
            address.path = resolved(rest[slashes.endIndex...], special: true)
            return address
        }
        rest = rest[slashes.endIndex...]
        return withAuthority(address, query: address.query)
    }

    /// Schemes that browsers do not know: with an authority, with a path, or with something opaque.
    private mutating func other(_ start: WebAddress) -> WebAddress? {
        if rest.starts(with: [Self.slash, Self.slash]) {
            rest = rest.dropFirst(2)
            return withAuthority(start)
        }
        var address = start
        address.query = cut(at: ASCII.question)
        address.path = rest.first == Self.slash ? resolved(rest, special: false) : Array(rest)
        return address
    }
}

// MARK: - Pieces

extension WebAddressParser {
    private static let slash: UInt8 = 0x2F

    private static func isSlash(_ byte: UInt8, special: Bool = true) -> Bool {
        byte == slash || (special && byte == ASCII.backslash)
    }

    private mutating func noteBackslash(_ bytes: ArraySlice<UInt8>) {
        if bytes.contains(ASCII.backslash) { oddities.insert(.backslash) }
    }

    /// Cuts off what stands behind the mark, and the mark.
    private mutating func cut(at mark: UInt8) -> [UInt8]? {
        guard let index = rest.firstIndex(of: mark) else { return nil }
        let behind = Array(rest[(index + 1)...])
        rest = rest[..<index]
        return behind
    }

    /// Takes a scheme and its colon; nil, and nothing is taken, if there is none.
    private mutating func takeScheme() -> String? {
        guard let colon = rest.firstIndex(of: ASCII.colon), rest.first?.isLetter == true else { return nil }
        let name = rest[..<colon]
        let isScheme = name.allSatisfy {
            $0.isLetter || $0.isDigit || $0 == 0x2B || $0 == ASCII.hyphen || $0 == ASCII.dot
        }
        guard isScheme, name.count <= 64 else { return nil }
        rest = rest[(colon + 1)...]
        return name.map(\.lowercased).text
    }

    /// The path with its single and double dots resolved (RFC 3986 section 5.2.4), `%2e` being a dot, too.
    private mutating func resolved(_ path: ArraySlice<UInt8>, special: Bool) -> [UInt8] {
        guard !path.isEmpty else { return special ? [Self.slash] : [] }
        noteBackslash(special ? path : [])
        guard Self.mayHoldDots(path) else { return path.first == Self.slash ? Array(path) : [Self.slash] + path }
        var segments = path.split(omittingEmptySubsequences: false) { Self.isSlash($0, special: special) }
        if segments.first?.isEmpty == true { segments.removeFirst() }
        var kept: [ArraySlice<UInt8>] = []
        for (index, segment) in segments.enumerated() {
            let isLast = index == segments.count - 1
            switch Self.dots(segment) {
            case 1: if isLast { kept.append([]) }
            case 2:
                _ = kept.popLast()
                if isLast { kept.append([]) }
            default: kept.append(segment)
            }
        }
        var result: [UInt8] = []
        result.reserveCapacity(path.count + 1)
        for segment in kept {
            result.append(Self.slash)
            result += segment
        }
        return result.isEmpty ? [Self.slash] : result
    }

    /// Whether a segment may be dots alone, or begin behind a backslash.
    private static func mayHoldDots(_ path: ArraySlice<UInt8>) -> Bool {
        var previous = slash
        for byte in path {
            if byte == ASCII.dot && previous == slash || byte == ASCII.backslash || byte == PercentCoding.percent {
                return true
            }
            previous = byte
        }
        return false
    }

    /// How many dots the segment is, if it is nothing else.
    private static func dots(_ segment: ArraySlice<UInt8>) -> Int? {
        guard segment.count <= 6, !segment.isEmpty else { return nil }
        let decoded = segment.contains(PercentCoding.percent) ? PercentCoding.decoded(segment) : Array(segment)
        return decoded.count <= 2 && decoded.allSatisfy { $0 == ASCII.dot } ? decoded.count : nil
    }
}
