/// One change that a milter asks the mail server to make, at the end of the message.
public enum MilterModification: Sendable, Hashable {
    /// Adds a field below the header.
    case addHeader(name: [UInt8], value: [UInt8])
    /// Inserts a field so that it becomes the field at `index`, counted from 0 over the fields the milter was shown.
    case insertHeader(index: Int, name: [UInt8], value: [UInt8])
    /// Replaces the value of the `occurrence`th (from 1) field of this name; nil takes the field away.
    case changeHeader(name: [UInt8], occurrence: Int, value: [UInt8]?)
    /// The whole new body.
    case replaceBody([UInt8])
    case addRecipient([UInt8])
    case removeRecipient([UInt8])
    case changeSender([UInt8])
    /// Holds the message in the mail server's hold queue.
    case quarantine(reason: String)
}
