/// What is to be done after a step of `KeyRotation`.
enum KeyAction: Sendable, Hashable {
    /// Make a key of this type and keep it under this selector.
    case make(KeyFile.KeyType, selector: String)
    /// Delete a private key that is no longer of use.
    case discard(selector: String)
    /// Tell somebody.
    case announce(KeyNews, selector: String)
}
