extension Finding {
    /// Where in a message something was seen.
    public enum Place: Sendable, Hashable, Codable {
        /// The message as a whole.
        case message
        /// A header field, by name.
        case field(String)
        /// A part (`Part.id`), and the offset in its decoded text if there is one to name.
        case part(Int, offset: Int? = nil)
        /// An attachment: the part, and the path inside of it, outermost name first ("bill.zip", "bill.docm").
        case attachment(Int, path: [String])
    }
}
