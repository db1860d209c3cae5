/// Where the bytes of a message come from while it is sent.
struct MessageSource: Sendable {
    let count: Int
    /// Up to that many bytes from that offset of the message. Blocks.
    let read: @Sendable (_ offset: Int, _ count: Int) throws(CopyError) -> [UInt8]

    init(count: Int, read: @escaping @Sendable (Int, Int) throws(CopyError) -> [UInt8]) {
        self.count = count
        self.read = read
    }

    init(_ bytes: [UInt8]) {
        self.init(count: bytes.count) { offset, count in Array(bytes.dropFirst(offset).prefix(count)) }
    }
}
