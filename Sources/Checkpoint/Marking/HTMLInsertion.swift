import Mail

/// Puts a notice at the start of the body of an HTML text. It is pure ASCII, so it fits whatever the charset; nothing
/// else of the part is changed, but that digits of base64 around the place are written anew.
struct HTMLInsertion {
    let insertion: NoticeInsertion
    let part: Part
    let decoded: ArraySlice<UInt8>
    let charset: Charset

    var outcome: NoticeInsertion.Outcome {
        let html = charset == .iso2022JP ? Self.withoutCharacters(decoded)[...] : decoded
        guard case .offset(let offset) = HTMLBodyStart.place(in: html) else { return .obstacle(.frames) }
        let notice = insertion.text.html(in: insertion.languages, style: insertion.style)
        let edit =
            switch part.transferEncoding {
            case .base64: base64(notice, offset)
            case .quotedPrintable: quotedPrintable(notice, offset)
            default: plain(notice, offset)
            }
        return edit.map { .edits([$0], insertion.languages) } ?? .obstacle(.damaged)
    }

    private var body: ArraySlice<UInt8> { insertion.message.bytes[part.body] }

    private func isLineStart(_ place: Int) -> Bool {
        place == body.startIndex || body[place &- 1] == ASCII.lineFeed
    }

    /// On lines of its own. What stood behind the start of a line does so no more than before: it could be a boundary.
    private func plain(_ notice: [UInt8], _ offset: Int) -> Edit? {
        let place = body.startIndex &+ offset
        let bytes = isLineStart(place) ? notice + LineEndings.crlf : LineEndings.crlf + notice
        return .insert(insertion.lines(bytes), before: place)
    }

    private func quotedPrintable(_ notice: [UInt8], _ offset: Int) -> Edit? {
        guard let place = QuotedPrintable.place(ofDecoded: offset, in: body) else { return nil }
        let before = isLineStart(place) ? [] : LineEndings.crlf
        var bytes = before + QuotedPrintable.encode(notice[...]) + [ASCII.equals] + LineEndings.crlf
        // The rest of the line begins one now.
        guard place < body.endIndex, let escape = Self.escapes[body[place]] else {
            return .insert(insertion.lines(bytes), before: place)
        }
        bytes += escape
        return .replace(place..<(place &+ 1), with: insertion.lines(bytes))
    }

    /// Bytes that mean something to mail servers at the start of a line.
    private static let escapes: [UInt8: [UInt8]] = [
        ASCII.hyphen: Array("=2D".utf8), ASCII.dot: Array("=2E".utf8), UInt8(ascii: "F"): Array("=46".utf8),
    ]

    private func base64(_ notice: [UInt8], _ offset: Int) -> Edit? {
        let odd = offset % 3
        guard let place = Base64.place(ofGroup: offset / 3, in: body), odd == 0 || !place.isEmpty else {
            return rewritten(notice, offset)
        }
        var notice = notice + LineEndings.crlf
        while notice.count % 3 != 0 { notice.append(ASCII.space) }
        let group = decoded.dropFirst(offset &- odd).prefix(3)
        let content = group.prefix(odd) + notice + (odd == 0 ? [] : group.dropFirst(odd))
        let before = isLineStart(place.lowerBound) ? [] : LineEndings.crlf
        let bytes = insertion.lines(before + Base64.encode(content))
        return odd == 0 ? .insert(bytes, before: place.lowerBound) : .replace(place, with: bytes)
    }

    /// The whole body anew: the place is within the last group, which is not full.
    private func rewritten(_ notice: [UInt8], _ offset: Int) -> Edit? {
        guard insertion.message.decodedBody(of: part).flaw == nil else { return nil }
        let content = decoded.prefix(offset) + notice + decoded.dropFirst(offset)
        return .replaceBody(of: part, with: insertion.lines(Base64.encode(content)))
    }

    /// The text with an `x` in the place of every byte of a Japanese character, which may look like markup.
    private static func withoutCharacters(_ html: ArraySlice<UInt8>) -> [UInt8] {
        var result = Array(html)
        var isJapanese = false
        for index in result.indices {
            if result[index] == ASCII.escape {
                let rest = result[index...].dropFirst()
                if rest.first == UInt8(ascii: "$") { isJapanese = true }
                if rest.first == ASCII.openParenthesis { isJapanese = rest.dropFirst().first == UInt8(ascii: "I") }
            } else if isJapanese, result[index].isVisible {
                result[index] = UInt8(ascii: "x")
            }
        }
        return result
    }
}
