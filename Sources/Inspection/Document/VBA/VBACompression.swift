/// Undoes the compression of macros (MS-OVBA section 2.4.1).
package enum VBACompression {
    /// The bytes, as far as they can be had and at most `bytesMax`; nil if it is no compressed container.
    package static func decompressed(_ container: ArraySlice<UInt8>, bytesMax: Int) -> [UInt8]? {
        guard container.first == 1 else { return nil }
        var output: [UInt8] = []
        var position = 1
        while let header = container.uint16(at: position), output.count < bytesMax {
            guard header &>> 12 & 7 == 3 else { break }
            let content = container.from(position &+ 2).prefix(header & 0xFFF &+ 1)
            position &+= 2 &+ content.count
            if header & 0x8000 == 0 {
                output.append(contentsOf: content)
            } else if !appendChunk(content, to: &output) {
                break
            }
        }
        return output.isEmpty ? nil : output
    }

    /// A chunk yields at most 4096 bytes; copies reach no further back than its start.
    private static func appendChunk(_ chunk: ArraySlice<UInt8>, to output: inout [UInt8]) -> Bool {
        let start = output.count
        var position = 0
        while let flags = chunk.byte(at: position) {
            position &+= 1
            for bit in 0..<8 {
                guard output.count &- start < 4_096 else { return true }
                if flags &>> UInt8(bit) & 1 == 0 {
                    guard let literal = chunk.byte(at: position) else { return true }
                    output.append(literal)
                    position &+= 1
                } else {
                    guard let token = chunk.uint16(at: position) else { return true }
                    position &+= 2
                    if !copy(token, since: start, &output) { return false }
                }
            }
        }
        return true
    }

    /// Section 2.4.1.3.19: how many bits of a token are the distance depends on how much the chunk holds already.
    private static func copy(_ token: Int, since start: Int, _ output: inout [UInt8]) -> Bool {
        let held = output.count &- start
        guard held > 0 else { return false }
        var distanceBits = 4
        while 1 &<< distanceBits < held { distanceBits &+= 1 }
        let lengthBits = 16 &- distanceBits
        let length = token & (1 &<< lengthBits &- 1) &+ 3
        let distance = token &>> lengthBits &+ 1
        guard distance <= held, lengthBits > 0 else { return false }
        for _ in 0..<length { output.append(output[output.count &- distance]) }
        return true
    }
}
