/// One change that a milter asks the mail server to make, at the end of the message. They are carried out in order.
///
/// The value of a field is all that stands after its colon, the leading blank included, folded with CRLF, without the
/// last line break. A name has no colon.
public enum MilterModification: Sendable, Hashable {
    /// Adds a field below the header.
    case addHeader(name: [UInt8], value: [UInt8])
    /// Inserts a field at `index` of all fields the mail server has, the topmost being 0. Postfix counts the Received
    /// field it has added on top itself, which no milter sees: 0 is above that, 1 below.
    case insertHeader(index: Int, name: [UInt8], value: [UInt8])
    /// Replaces the value of the `occurrence`th (from 1) field of this name; nil takes the field away. An empty value
    /// is written as a blank, since the protocol means removal by it.
    case changeHeader(name: [UInt8], occurrence: Int, value: [UInt8]?)
    /// The whole new body, with CRLF.
    case replaceBody([UInt8])
    /// A path without angle brackets, and ESMTP parameters separated by blanks, which few mail servers take.
    case addRecipient([UInt8], parameters: [UInt8] = [])
    case removeRecipient([UInt8])
    case changeSender([UInt8], parameters: [UInt8] = [])
    /// Holds the message in the mail server's hold queue; it is then to be accepted. Postfix shows 100 bytes of it.
    case quarantine(reason: String)
}
