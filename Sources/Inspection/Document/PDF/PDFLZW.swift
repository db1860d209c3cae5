/// The LZW of PDF (ISO 32000-1 section 7.4.4): codes of nine to twelve bits, the early change that all writers make.
enum PDFLZW {
    static func decoded(_ bytes: ArraySlice<UInt8>, bytesMax: Int) -> [UInt8] {
        var output: [UInt8] = []
        // Where in the output the string of each code from 258 on lies.
        var table: [(start: Int, length: Int)] = []
        var previous: (start: Int, length: Int)?
        var bits = 0
        var bitCount = 0
        var width = 9
        for byte in bytes {
            bits = bits &<< 8 | Int(byte)
            bitCount &+= 8
            guard bitCount >= width else { continue }
            bitCount &-= width
            let code = bits &>> bitCount
            bits &= 1 &<< bitCount &- 1
            if code == 257 { break }
            if code == 256 {
                table = []
                previous = nil
                width = 9
                continue
            }
            let start = output.count
            if code < 256 {
                output.append(UInt8(truncatingIfNeeded: code))
            } else if code &- 258 < table.count {
                let entry = table[code &- 258]
                for place in entry.start..<(entry.start &+ entry.length) { output.append(output[place]) }
            } else if let previous, code &- 258 == table.count {
                for place in previous.start..<(previous.start &+ previous.length) { output.append(output[place]) }
                output.append(output[start])
            } else {
                break
            }
            guard output.count <= bytesMax else { return Array(output.prefix(bytesMax)) }
            // A string and the first byte of the next: they stand one behind the other in the output.
            if let previous, table.count < 4_096 &- 258 { table.append((previous.start, previous.length &+ 1)) }
            previous = (start, output.count &- start)
            let next = table.count &+ 259
            width = next >= 2_048 ? 12 : next >= 1_024 ? 11 : next >= 512 ? 10 : 9
        }
        return output
    }
}
