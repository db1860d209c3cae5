/// Builds a message: header fields, a text in one or two forms, and attachments (RFC 2045 to 2049).
///
/// It reads neither clock nor randomness: Date, Message-ID and the boundary come from the caller.
public struct MessageBuilder: Sendable {
    /// The fields of the message: From, To, Subject, Date, Message-ID and others. The fields of MIME are added.
    public var header = HeaderWriter()
    public var text: String?
    public var html: String?
    public var attachments: [Attachment] = []
    /// Whether file names beyond ASCII are also written in the way old mailers in Japan read (`name=` with encoded
    /// words).
    public var compatibleNames = true

    public init() {}

    /// The message, lines ended with CRLF.
    ///
    /// - Parameter boundary: a random word, from which the boundaries are made; of it letters, digits, `-` and `_`
    ///   count, at most 50. A part in which such a line occurs is encoded so that it does not.
    public func build(boundary: String) -> [UInt8] {
        let word = boundary.utf8.filter { $0.isLetter || $0.isDigit || $0 == ASCII.hyphen || $0 == ASCII.underscore }
        let seed = "=_" + Array(word.prefix(50)).text
        let delimiter = Array("--\(seed)".utf8)
        var entity = textEntity(seed, delimiter)
        let files = attachments.filter { html == nil || $0.contentID == nil }
        if !files.isEmpty {
            let parts = [entity] + files.map { fileEntity($0, delimiter) }
            entity = .multipart("mixed", parts, boundary: seed + "-mixed")
        }
        return header.bytes + Array("MIME-Version: 1.0\r\n".utf8) + entity.bytes
    }

    private func textEntity(_ seed: String, _ delimiter: [UInt8]) -> MessageEntity {
        let plain = text.map { MessageEntity.text($0, subtype: "plain", delimiter: delimiter) }
        guard let html else { return plain ?? MessageEntity.text("", subtype: "plain", delimiter: delimiter) }
        var shown = MessageEntity.text(html, subtype: "html", delimiter: delimiter)
        let images = attachments.filter { $0.contentID != nil }
        if !images.isEmpty {
            let parts = [shown] + images.map { fileEntity($0, delimiter) }
            shown = .multipart("related", parts, boundary: seed + "-related")
        }
        guard let plain else { return shown }
        return .multipart("alternative", [plain, shown], boundary: seed + "-alternative")
    }

    private func fileEntity(_ file: Attachment, _ delimiter: [UInt8]) -> MessageEntity {
        .file(file, compatibleNames: compatibleNames, delimiter: delimiter)
    }
}
