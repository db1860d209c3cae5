/// What came of unpacking an entry of a ZIP.
package enum ZIPContent: Sendable, Hashable {
    case bytes(ArraySlice<UInt8>)
    /// As far as it went.
    case torn(ArraySlice<UInt8>)
    case encrypted
    case unknownMethod
    case tooLarge
    case unreadable

    /// The bytes, if there are any.
    package var bytes: ArraySlice<UInt8>? {
        switch self {
        case .bytes(let bytes), .torn(let bytes): bytes
        default: nil
        }
    }
}
