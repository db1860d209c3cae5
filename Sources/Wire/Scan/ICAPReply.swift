import Mail

/// Reads the answer of an ICAP server as far as it tells whether the file is clean (RFC 3507 section 4.3.3).
struct ICAPReply: Sendable {
    private enum Stage: Sendable {
        case status
        case fields
        /// The first line of the HTTP message that comes instead of ours.
        case replacement
    }

    private let limits: ScanLimits
    private var stage = Stage.status
    private var line: [UInt8] = []
    private var bytesSeen = 0
    private var names: [String] = []
    private(set) var verdict: ScanVerdict?

    init(limits: ScanLimits) { self.limits = limits }

    mutating func receive(_ bytes: ArraySlice<UInt8>) {
        for byte in bytes {
            guard verdict == nil else { return }
            bytesSeen += 1
            guard bytesSeen <= limits.answerBytesMax else {
                verdict = .failed("an answer without an end")
                return
            }
            if byte == ASCII.lineFeed {
                if line.last == ASCII.carriageReturn { line.removeLast() }
                take(line[...])
                line.removeAll(keepingCapacity: true)
            } else {
                line.append(byte)
            }
        }
    }

    mutating func ended() {
        guard verdict == nil else { return }
        verdict = stage == .replacement && !names.isEmpty ? .found(names) : .failed("the connection ended early")
    }

    private mutating func take(_ line: ArraySlice<UInt8>) {
        switch stage {
        case .status: takeStatus(line)
        case .fields: line.isEmpty ? endFields() : takeField(line)
        case .replacement:
            // Something else was put in its place: that is a refusal, unless it is what we sent.
            let code = status(of: line)
            verdict = code.map { $0 >= 400 ? .found(["HTTP \($0)"]) : .clean } ?? .failed("no HTTP in the answer")
        }
    }

    private mutating func takeStatus(_ line: ArraySlice<UInt8>) {
        guard line.starts(with: "ICAP/".utf8), let code = status(of: line) else {
            verdict = .failed("no ICAP: " + ScanText.shown(line, limits))
            return
        }
        switch code {
        case 204: verdict = .clean
        case 200, 201: stage = .fields
        default: verdict = .failed("ICAP \(code)")
        }
    }

    /// What scanners call the fields that name what they found; no standard does.
    private mutating func takeField(_ line: ArraySlice<UInt8>) {
        guard let colon = line.firstIndex(of: ASCII.colon), names.count < limits.namesMax else { return }
        let name = String(decoding: line[..<colon].map(\.lowercased), as: UTF8.self)
        let value = line[(colon + 1)...].trimmedOfWhitespace
        guard !value.isEmpty else { return }
        switch name {
        case "x-virus-id", "x-virus-name": names.append(ScanText.shown(value, limits))
        case "x-infection-found": names.append(ScanText.shown(threat(in: value), limits))
        case "x-violations-found": names.append("violations: " + ScanText.shown(value, limits))
        default: break
        }
    }

    private mutating func endFields() {
        // The same name in two fields is one.
        var seen: Set<String> = []
        names = names.filter { seen.insert($0).inserted }
        if names.isEmpty { stage = .replacement } else { verdict = .found(names) }
    }

    /// `Type=0; Resolution=2; Threat=Eicar-Test-Signature;`
    private func threat(in value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let key = Array("threat=".utf8)
        for part in value.split(separator: ASCII.semicolon) {
            let part = part.trimmedOfWhitespace
            if part.prefix(key.count).map(\.lowercased) == key { return part.dropFirst(key.count) }
        }
        return value
    }

    /// The number behind the first space.
    private func status(of line: ArraySlice<UInt8>) -> Int? {
        guard let space = line.firstIndex(of: ASCII.space) else { return nil }
        let digits = line[(space + 1)...].prefix { $0.isDigit }
        guard digits.count == 3 else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
