import Mail

/// Puts a notice before a plain text. It goes in front of all bytes of the part, encoded as they are. A part in pure
/// ASCII becomes UTF-8, if need be; only if it is not encoded at all it is then written anew, in quoted-printable.
struct PlainInsertion {
    let insertion: NoticeInsertion
    let part: Part
    let decoded: ArraySlice<UInt8>
    let charset: Charset
    let encoder: CharsetEncoder

    var outcome: NoticeInsertion.Outcome {
        let isASCII = decoded.allSatisfy { $0 < 0x80 && $0 != ASCII.escape }
        let wanted = insertion.languages
        let encoder = isTrusted(isASCII: isASCII) ? encoder : .ascii
        if encoder.isASCII {
            let full = insertion.text.plain(in: wanted)
            if encoder.exactly(full) == nil, isASCII, let edits = relabeled(Array(full.utf8)) {
                return .edits(edits, wanted)
            }
            return .edits([inserted(.ascii, [.english])], [.english])
        }
        let bytes = encoder.replacing(insertion.text.plain(in: wanted))
        if part.transferEncoding == .sevenBit, isASCII, !bytes.allSatisfy({ $0 < 0x80 }) {
            guard let fields = PartRelabeling(insertion.message, part) else {
                return .edits([inserted(.ascii, [.english])], [.english])
            }
            return .edits(fields.edits(charset: nil, isQuotedPrintable: true) + [rewritten(bytes)], wanted)
        }
        return .edits([inserted(encoder, wanted)], wanted)
    }

    /// The edits that turn a text in pure ASCII into one in UTF-8: its bytes are the same in both.
    private func relabeled(_ notice: [UInt8]) -> [Edit]? {
        guard let fields = PartRelabeling(insertion.message, part), let encoder = CharsetEncoder(.utf8) else {
            return nil
        }
        let isSevenBit = part.transferEncoding == .sevenBit
        let body = isSevenBit ? rewritten(notice) : inserted(encoder, insertion.languages)
        return fields.edits(charset: "utf-8", isQuotedPrintable: isSevenBit) + [body]
    }

    /// Whether the text is in the charset it says, so that both it and the notice will be read.
    private func isTrusted(isASCII: Bool) -> Bool {
        switch charset {
        case .iso2022JP: decoded.allSatisfy { $0 < 0x80 }
        case .shiftJIS, .eucJP: isASCII || !decoded.contains(ASCII.escape)
        default: true
        }
    }

    /// The notice in front of the bytes of the part, behind a byte order mark if there is one.
    private func inserted(_ encoder: CharsetEncoder, _ languages: [Language]) -> Edit {
        var bytes = encoder.replacing(insertion.text.plain(in: languages))
        let body = insertion.message.bytes[part.body]
        var mark = 0
        switch part.transferEncoding {
        case .base64:
            // Whole groups of four digits, so that the digits behind stay as they are.
            let missing = (3 &- bytes.count % 3) % 3
            let rule = NoticeText.ruleCharacters &+ missing
            if missing > 0 { bytes = encoder.replacing(insertion.text.plain(in: languages, rule: rule)) }
            bytes = Base64.encode(bytes[...])
            mark = Self.length(of: "77u/", at: body)
        case .quotedPrintable:
            bytes = QuotedPrintable.encode(bytes[...])
            mark = Self.length(of: "=EF=BB=BF", at: body)
        default: mark = body.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        }
        return .insert(insertion.lines(bytes), before: body.startIndex &+ mark)
    }

    private static func length(of mark: StaticString, at body: ArraySlice<UInt8>) -> Int {
        let count = mark.utf8CodeUnitCount
        let start = body.prefix(count)
        return mark.withUTF8Buffer { unsafe start.elementsEqual($0) } ? count : 0
    }

    /// The whole body anew.
    private func rewritten(_ notice: [UInt8]) -> Edit {
        .replaceBody(of: part, with: insertion.lines(QuotedPrintable.encode((notice + decoded)[...])))
    }
}
