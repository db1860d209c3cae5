import Mail

/// Hashes a body as it arrives, once for every distinct form that the signatures of a message ask for (DKIM and ARC
/// together). However the body is cut into chunks, the hashes are the same.
public struct BodyHasher: Sendable {
    private var simple: SimpleBody?
    private var relaxed: RelaxedBody?
    private let lineBreaks: LineBreaks
    /// With normalised line breaks: the last byte was a CR, already passed on as CRLF.
    private var sawReturn = false

    public init(_ forms: some Sequence<BodyForm>, lineBreaks: LineBreaks = .asReceived) {
        var distinct: [BodyForm] = []
        for form in forms where !distinct.contains(form) { distinct.append(form) }
        let simpleForms = distinct.filter { $0.canonicalization == .simple }
        let relaxedForms = distinct.filter { $0.canonicalization == .relaxed }
        simple = simpleForms.isEmpty ? nil : SimpleBody(simpleForms)
        relaxed = relaxedForms.isEmpty ? nil : RelaxedBody(relaxedForms)
        self.lineBreaks = lineBreaks
    }

    /// Takes the next bytes of the body.
    public mutating func update(_ chunk: Span<UInt8>) {
        switch lineBreaks {
        case .asReceived: pass(chunk)
        case .normalized: passNormalized(chunk)
        }
    }

    public mutating func update(_ chunk: [UInt8]) { update(chunk.span) }

    public mutating func update(_ chunk: ArraySlice<UInt8>) { update(chunk.span) }

    /// The hashes of everything that came. The hasher is used up.
    public consuming func finish() -> BodyHashes {
        simple?.finish()
        relaxed?.finish()
        return BodyHashes((simple?.sink.finish() ?? []) + (relaxed?.sink.finish() ?? []))
    }

    private mutating func pass(_ chunk: Span<UInt8>) {
        simple?.update(chunk)
        relaxed?.update(chunk)
    }

    private mutating func passNormalized(_ chunk: Span<UInt8>) {
        var start = 0
        for index in chunk.indices {
            let byte = chunk[index]
            let isBreak = byte == ASCII.carriageReturn || byte == ASCII.lineFeed
            // The LF of a CRLF: its CR was passed on as a whole line break.
            if byte == ASCII.lineFeed, sawReturn {
                start = index + 1
            } else if isBreak {
                if index > start { pass(chunk.extracting(start..<index)) }
                pass(Self.lineBreak.span)
                start = index + 1
            }
            sawReturn = byte == ASCII.carriageReturn
        }
        if start < chunk.count { pass(chunk.extracting(start..<chunk.count)) }
    }

    private static let lineBreak: [UInt8] = [ASCII.carriageReturn, ASCII.lineFeed]
}
