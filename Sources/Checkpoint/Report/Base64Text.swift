import Mail

/// Hashes as mail writes them.
enum Base64Text {
    static func encode(_ bytes: [UInt8]) -> String { Base64.encode(bytes[...], lineBytes: nil).text }
}
