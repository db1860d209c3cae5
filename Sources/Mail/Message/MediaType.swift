/// The type and subtype of a part (RFC 2046), in small letters: `text/plain`.
public struct MediaType: Sendable, Hashable {
    public let type: String
    public let subtype: String

    /// The names are taken as they are: give them in small letters.
    public init(_ type: String, _ subtype: String) {
        self.type = type
        self.subtype = subtype
    }

    /// What a part without a Content-Type is, or with one that cannot be read (RFC 2045 section 5.2).
    public static let plainText = MediaType("text", "plain")
    /// What a part of a multipart/digest is when it does not say (RFC 2046 section 5.1.5).
    public static let message = MediaType("message", "rfc822")

    public var isText: Bool { type == "text" }
    public var isMultipart: Bool { type == "multipart" }
    /// A message within the message (RFC 2046 section 5.2.1, RFC 6532 section 3.7).
    public var isMessage: Bool { type == "message" && (subtype == "rfc822" || subtype == "global") }
    /// An image, sound or film, which a mail reader shows among the text (RFC 8621 section 4.1.4).
    public var isMedia: Bool { type == "image" || type == "audio" || type == "video" }
}

extension MediaType: CustomStringConvertible {
    public var description: String { type + "/" + subtype }
}
