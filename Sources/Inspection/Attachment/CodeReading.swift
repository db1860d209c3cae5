/// Reads codes (QR and others) in pictures.
public protocol CodeReading: Sendable {
    /// The texts of the codes; empty if there are none, or the picture cannot be read.
    func codes(in picture: ArraySlice<UInt8>, _ type: FileType) -> [String]
}
