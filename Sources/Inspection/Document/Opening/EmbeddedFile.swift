/// A file that lies in another one, not looked at yet.
struct EmbeddedFile {
    var name: String
    var content: Content

    enum Content {
        case bytes(ArraySlice<UInt8>)
        /// There is something, and this is why it cannot be had.
        case absent(OpenedFile.State)
    }
}
