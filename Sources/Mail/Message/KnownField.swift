/// The fields that may stand in a header only once (RFC 5322 section 3.6, RFC 2045), told by their names.
enum KnownField: UInt32 {
    case date, from, sender, replyTo, to, cc, bcc, messageID, inReplyTo, references, subject
    case mimeVersion, contentType, contentTransferEncoding, contentDisposition, contentID

    init?(name: Span<UInt8>) {
        let candidates: (KnownField, StaticString)? =
            switch name.count {
            case 2: name[0].lowercased == 0x74 ? (.to, "to") : (.cc, "cc")
            case 3: (.bcc, "bcc")
            case 4: name[0].lowercased == 0x64 ? (.date, "date") : (.from, "from")
            case 6: (.sender, "sender")
            case 7: (.subject, "subject")
            case 8: (.replyTo, "reply-to")
            case 10:
                name[0].lowercased == 0x6D
                    ? (.messageID, "message-id")
                    : name[0].lowercased == 0x63 ? (.contentID, "content-id") : (.references, "references")
            case 11: (.inReplyTo, "in-reply-to")
            case 12: name[0].lowercased == 0x6D ? (.mimeVersion, "mime-version") : (.contentType, "content-type")
            case 19: (.contentDisposition, "content-disposition")
            case 25: (.contentTransferEncoding, "content-transfer-encoding")
            default: nil
            }
        guard let (field, text) = candidates, name.equals(ignoringCase: text) else { return nil }
        self = field
    }
}
