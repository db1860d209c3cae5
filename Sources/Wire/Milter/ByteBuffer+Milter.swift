import NIOCore

/// How a milter writes its packets: length, code, content.
extension ByteBuffer {
    mutating func writeMilterPacket(_ response: MilterResponse) {
        writeInteger(UInt32(1))
        writeInteger(response.rawValue)
    }

    mutating func writeMilterPacket(_ response: MilterResponse, _ content: (inout ByteBuffer) -> Void) {
        let start = writerIndex
        writeMilterPacket(response)
        content(&self)
        setInteger(UInt32(truncatingIfNeeded: writerIndex &- start &- 4), at: start)
    }

    /// Text as C has it: without NULs, and one behind it.
    mutating func writeMilterText(_ bytes: some Collection<UInt8>) {
        if bytes.contains(0) {
            writeBytes(bytes.filter { $0 != 0 })
        } else {
            writeBytes(bytes)
        }
        writeInteger(UInt8(0))
    }
}
