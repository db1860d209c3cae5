/// A file that goes with a message that is built.
public struct Attachment: Sendable, Hashable {
    public var fileName: String
    public var type: ContentType
    public var content: [UInt8]
    /// The identifier by which the HTML text shows it (`cid:`), without angle brackets; nil for a file to be saved.
    public var contentID: String?

    public init(fileName: String, type: ContentType, content: [UInt8], contentID: String? = nil) {
        self.fileName = fileName
        self.type = type
        self.content = content
        self.contentID = contentID
    }
}
