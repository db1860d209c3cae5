/// Makes archives of formats for which Debian has no program, with their files stored as they are.
public enum ArchiveMaker {
    /// An entry of a ZIP: its bytes as they stand there, and what it says of them.
    public struct Entry {
        public var name: String
        public var method = 0
        public var packed: [UInt8]
        public var size: Int
        public var crc: UInt32

        /// Stored as it is.
        public init(_ name: String, _ bytes: [UInt8]) {
            self.name = name
            packed = bytes
            size = bytes.count
            crc = ArchiveMaker.crc32(bytes)
        }

        /// Zeros, deflated; nobody comes to its checksum.
        public init(_ name: String, zeros: Int) {
            self.name = name
            method = 8
            packed = RunDeflater.zeros(zeros)
            size = zeros
            crc = 0
        }
    }

    /// - Parameter repeated: how many times each entry stands in the central directory: beyond once, they overlap.
    public static func zip(_ entries: [Entry], repeated: Int = 1) -> [UInt8] {
        func common(_ entry: Entry) -> [UInt8] {
            little(20, 2) + little(0, 2) + little(entry.method, 2) + little(0, 4) + little(Int(entry.crc), 4)
                + little(entry.packed.count, 4) + little(entry.size, 4)
        }
        var (files, directory): ([UInt8], [UInt8]) = ([], [])
        for entry in entries {
            for copy in 0..<repeated {
                let name = Array((copy == 0 ? entry.name : "\(copy)\(entry.name)").utf8)
                directory += [0x50, 0x4B, 1, 2] + little(20, 2) + common(entry) + little(name.count, 2) + little(0, 12)
                directory += little(files.count, 4) + name
            }
            files += [0x50, 0x4B, 3, 4] + common(entry) + little(entry.name.utf8.count, 2) + little(0, 2)
            files += Array(entry.name.utf8) + entry.packed
        }
        let count = little(entries.count * repeated, 2)
        return files + directory + [0x50, 0x4B, 5, 6] + little(0, 4) + count + count + little(directory.count, 4)
            + little(files.count, 4) + little(0, 2)
    }

    /// RAR 4, whose blocks carry half of a CRC-32.
    public static func rar(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        func block(_ content: [UInt8]) -> [UInt8] { little(Int(crc32(content) & 0xFFFF), 2) + content }
        var result: [UInt8] = [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07, 0x00]
        result += block([0x73, 0, 0, 13, 0] + [UInt8](repeating: 0, count: 6))
        for file in files {
            let name = Array(file.name.utf8)
            var head: [UInt8] = [0x74] + little(0x8000, 2) + little(32 + name.count, 2)
            head += little(file.bytes.count, 4) + little(file.bytes.count, 4) + [2]
            head +=
                little(Int(crc32(file.bytes)), 4) + little(0, 4) + [20, 0x30] + little(name.count, 2) + little(0x20, 4)
            result += block(head + name) + file.bytes
        }
        return result + block([0x7B, 0, 0x40, 7, 0])
    }

    /// LHA, level 0.
    public static func lha(_ files: [(name: [UInt8], bytes: [UInt8])]) -> [UInt8] {
        var result: [UInt8] = []
        for file in files {
            var head = Array("-lh0-".utf8) + little(file.bytes.count, 4) + little(file.bytes.count, 4) + little(0, 4)
            head += [0x20, 0, UInt8(truncatingIfNeeded: file.name.count)] + file.name + little(crc16(file.bytes), 2)
            let sum = head.reduce(0) { $0 &+ $1 }
            result += [UInt8(truncatingIfNeeded: head.count), sum] + head + file.bytes
        }
        return result + [0]
    }

    /// A cabinet with one folder.
    public static func cab(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        let content = files.flatMap(\.bytes)
        var entries: [UInt8] = []
        var offset = 0
        for file in files {
            entries += little(file.bytes.count, 4) + little(offset, 4) + little(0, 2) + little(0, 6)
            entries += Array(file.name.utf8) + [0]
            offset += file.bytes.count
        }
        let start = 36 + 8 + entries.count
        let total = start + 8 + content.count
        var result = Array("MSCF".utf8) + little(0, 4) + little(total, 4) + little(0, 4) + little(44, 4) + little(0, 4)
        result += [3, 1] + little(1, 2) + little(files.count, 2) + little(0, 6)
        result += little(start, 4) + little(1, 2) + little(0, 2) + entries
        return result + little(0, 4) + little(content.count, 2) + little(content.count, 2) + content
    }

    /// A tape archive: kinds are those of ustar, `0` file, `1` hard link, `2` symbolic link, `3` device, `5` folder.
    public static func tar(_ entries: [(name: String, kind: Character, target: String, bytes: [UInt8])]) -> [UInt8] {
        var result: [UInt8] = []
        for entry in entries {
            var head = [UInt8](repeating: 0, count: 512)
            func put(_ text: String, at place: Int) {
                head.replaceSubrange(place..<(place + text.utf8.count), with: text.utf8)
            }
            put(entry.name, at: 0)
            put("0000644\0", at: 100)
            put("0000000\0", at: 108)
            put("0000000\0", at: 116)
            put(octal(entry.bytes.count), at: 124)
            put("00000000000", at: 136)
            put("        ", at: 148)
            put(String(entry.kind), at: 156)
            put(entry.target, at: 157)
            put("ustar\u{0}00", at: 257)
            let sum = octal(head.reduce(0) { $0 + Int($1) })
            put(String(sum.dropFirst(5)) + "\0 ", at: 148)
            result += head + entry.bytes + [UInt8](repeating: 0, count: (512 - entry.bytes.count % 512) % 512)
        }
        return result + [UInt8](repeating: 0, count: 1_024)
    }

    private static func octal(_ value: Int) -> String {
        let digits = String(value, radix: 8)
        return String(repeating: "0", count: 11 - digits.count) + digits
    }

    public static func little(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    public static func crc32(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(UInt32.max) { crc, byte in
            (0..<8).reduce(crc ^ UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
        }
    }

    private static func crc16(_ bytes: [UInt8]) -> Int {
        Int(
            bytes.reduce(UInt16(0)) { crc, byte in
                (0..<8).reduce(crc ^ UInt16(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xA001 : value >> 1 }
            }
        )
    }
}
