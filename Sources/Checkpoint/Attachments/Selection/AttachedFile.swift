import Mail

/// A file that a message carries in a part of its own. A message within the message is one file, whatever it carries.
struct AttachedFile: Sendable, Hashable {
    /// `Part.id`.
    let part: Int
    /// Decoded, as the message has it; empty if it has none.
    let name: String
    /// What the message declares it to be, such as `application/pdf`.
    let declaredType: String
    /// Whether readers may see something else than we do: several Content-Transfer-Encoding fields, one that nobody
    /// knows, a multipart without parts.
    let isAmbiguous: Bool
    /// Whether it stands within a text, uuencoded.
    var isWithinText = false
    /// Whether it is not one part but the message as a whole, since nobody can say which parts it has.
    var isWhole = false
}
