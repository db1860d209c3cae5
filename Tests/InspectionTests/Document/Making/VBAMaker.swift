/// Writes macro projects (MS-OVBA) for tests.
enum VBAMaker {
    /// The compression of section 2.4.1.3, with the longest copy that a plain search finds.
    static func compressed(_ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = [1]
        for start in stride(from: 0, to: bytes.count, by: 4096) {
            let chunk = Array(bytes[start..<min(start + 4096, bytes.count)])
            let tokens = compressedChunk(chunk)
            if tokens.count <= 4096 {
                output += number(UInt32(0xB000 | (tokens.count - 1)), 2) + tokens
            } else {
                output += number(0x3FFF, 2) + chunk.padded(4096, with: 0)
            }
        }
        return output
    }

    private static func compressedChunk(_ chunk: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        var position = 0
        while position < chunk.count {
            var flags: UInt8 = 0
            var group: [UInt8] = []
            for bit in 0..<8 where position < chunk.count {
                let (distance, length) = longestMatch(chunk, position)
                guard length >= 3 else {
                    group.append(chunk[position])
                    position += 1
                    continue
                }
                var distanceBits = 4
                while 1 << distanceBits < position { distanceBits += 1 }
                flags |= 1 << UInt8(bit)
                group += number(UInt32((distance - 1) << (16 - distanceBits) | (length - 3)), 2)
                position += length
            }
            output += [flags] + group
        }
        return output
    }

    private static func longestMatch(_ chunk: [UInt8], _ position: Int) -> (distance: Int, length: Int) {
        var distanceBits = 4
        while 1 << distanceBits < position { distanceBits += 1 }
        let lengthMax = min((1 << (16 - distanceBits)) + 2, chunk.count - position)
        var best = (0, 0)
        for start in stride(from: position - 1, through: max(0, position - (1 << distanceBits)), by: -1) {
            var length = 0
            while length < lengthMax, chunk[start + length] == chunk[position + length] { length += 1 }
            if length > best.1 { best = (position - start, length) }
        }
        return best
    }

    /// `vbaProject.bin` with the modules, names and text.
    static func project(_ modules: [(name: String, source: String)], compiledNames: String = "") -> [UInt8] {
        var file = CompoundFileMaker()
        add(modules, to: &file, in: "VBA/", compiledNames: compiledNames)
        file.add(
            "PROJECT",
            Array("ID=\"{00000000-0000-0000-0000-000000000000}\"\r\nDocument=ThisDocument/&H00000000\r\n".utf8)
        )
        return file.made()
    }

    static func add(
        _ modules: [(name: String, source: String)],
        to file: inout CompoundFileMaker,
        in storage: String,
        compiledNames: String = ""
    ) {
        var directory =
            record(0x01, number(1, 4)) + record(0x03, number(932, 2)) + record(0x04, Array("VBAProject".utf8))
        directory += number(9, 2) + number(4, 4) + [1, 0, 0, 0, 1, 0] + record(0x0F, number(UInt32(modules.count), 2))
        for module in modules {
            directory += record(0x19, Array(module.name.utf8)) + record(0x1A, Array(module.name.utf8))
            directory += record(0x32, wide(module.name))
            directory += record(0x31, number(16, 4)) + record(0x21, []) + record(0x2B, [])
            let text = "Attribute VB_Name = \"\(module.name)\"\r\n" + module.source
            file.add(storage + module.name, [UInt8](repeating: 0xEE, count: 16) + compressed(Array(text.utf8)))
        }
        file.add(storage + "dir", compressed(directory + record(0x10, [])))
        file.add(storage + "_VBA_PROJECT", [0xCC, 0x61, 0xFF, 0xFF, 0, 0, 0] + Array(compiledNames.utf8))
    }

    private static func record(_ identifier: UInt32, _ content: [UInt8]) -> [UInt8] {
        number(identifier, 2) + number(UInt32(content.count), 4) + content
    }
}
