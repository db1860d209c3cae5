import NIOCore

/// How texts stand in the packets of a milter connection.
extension ByteBuffer {
    /// Reads up to a NUL, which is passed over, or to the end where it is missing.
    mutating func readMilterText() -> [UInt8] {
        let view = readableBytesView
        guard let end = view.firstIndex(of: 0) else { return readBytes(length: readableBytes) ?? [] }
        let bytes = readBytes(length: end &- view.startIndex) ?? []
        moveReaderIndex(forwardBy: 1)
        return bytes
    }

    /// The first text of the content.
    var milterText: [UInt8] {
        var content = self
        return content.readMilterText()
    }
}
