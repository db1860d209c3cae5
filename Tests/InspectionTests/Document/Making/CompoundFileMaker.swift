/// Writes compound files (MS-CFB, version 3) for tests: storages and streams by path.
struct CompoundFileMaker {
    private struct Node {
        var name: String
        var isStorage: Bool
        var bytes: [UInt8] = []
        var classID = [UInt8](repeating: 0, count: 16)
        var children: [Int] = []
    }

    private var nodes = [Node(name: "Root Entry", isStorage: true)]

    mutating func add(_ path: String, _ bytes: [UInt8]) {
        var parts = path.split(separator: "/").map(String.init)
        let name = parts.removeLast()
        let parent = storage(parts)
        nodes.append(Node(name: name, isStorage: false, bytes: bytes))
        nodes[parent].children.append(nodes.count - 1)
    }

    mutating func setClass(_ classID: [UInt8], of path: String) {
        nodes[storage(path.split(separator: "/").map(String.init))].classID = classID
    }

    private mutating func storage(_ parts: [String]) -> Int {
        var current = 0
        for part in parts {
            if let found = nodes[current].children.first(where: { nodes[$0].name == part }) {
                current = found
            } else {
                nodes.append(Node(name: part, isStorage: true))
                nodes[current].children.append(nodes.count - 1)
                current = nodes.count - 1
            }
        }
        return current
    }

    func made() -> [UInt8] {
        var table: [UInt32] = []
        var sectors: [UInt8] = []
        var shortTable: [UInt32] = []
        var short: [UInt8] = []
        func chain(_ bytes: [UInt8], _ size: Int, _ table: inout [UInt32], _ sectors: inout [UInt8]) -> UInt32 {
            guard !bytes.isEmpty else { return 0xFFFF_FFFE }
            let first = table.count
            let count = (bytes.count + size - 1) / size
            for index in 0..<count { table.append(index + 1 == count ? 0xFFFF_FFFE : UInt32(first + index + 1)) }
            sectors += bytes + [UInt8](repeating: 0, count: count * size - bytes.count)
            return UInt32(first)
        }
        var starts = [UInt32](repeating: 0, count: nodes.count)
        for (index, node) in nodes.enumerated() where !node.isStorage {
            starts[index] =
                node.bytes.count < 4096
                ? chain(node.bytes, 64, &shortTable, &short) : chain(node.bytes, 512, &table, &sectors)
        }
        let shortStart = chain(short, 512, &table, &sectors)
        starts[0] = shortStart
        var records = nodes.indices.flatMap { record($0, starts[$0], shortLength: short.count) }
        while records.count % 512 != 0 {
            records +=
                [UInt8](repeating: 0, count: 66) + [0, 0] + [UInt8](repeating: 0xFF, count: 12)
                + [UInt8](repeating: 0, count: 48)
        }
        let directory = chain(records, 512, &table, &sectors)
        let shortTableStart = chain(shortTable.flatMap { number($0, 4) }.padded(512, with: 0xFF), 512, &table, &sectors)
        var tableSectors = 1
        while table.count + tableSectors > tableSectors * 128 { tableSectors += 1 }
        let tableStart = table.count
        table += [UInt32](repeating: 0xFFFF_FFFD, count: tableSectors)
        let tableBytes = table.flatMap { number($0, 4) }.padded(512, with: 0xFF)
        var header: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 16)
        header += number(0x3E, 2) + number(3, 2) + number(0xFFFE, 2) + number(9, 2) + number(6, 2)
        header += [UInt8](repeating: 0, count: 10) + number(UInt32(tableSectors), 4) + number(directory, 4)
        header += number(0, 4) + number(4096, 4) + number(shortTableStart, 4)
        header += number(UInt32((shortTable.count + 127) / 128), 4) + number(0xFFFF_FFFE, 4) + number(0, 4)
        for index in 0..<109 {
            header += number(index < tableSectors ? UInt32(tableStart + index) : 0xFFFF_FFFF, 4)
        }
        return header + sectors + tableBytes
    }

    private func record(_ index: Int, _ start: UInt32, shortLength: Int) -> [UInt8] {
        let node = nodes[index]
        let name = wide(node.name)
        // Names are ordered by length, then by letters: each storage's list leans to the right.
        var right: UInt32 = 0xFFFF_FFFF
        for other in nodes {
            let list = ordered(other.children)
            if let place = list.firstIndex(of: index), place + 1 < list.count { right = UInt32(list[place + 1]) }
        }
        var result = name.padded(64, with: 0) + number(UInt32(name.count + 2), 2)
        result += [index == 0 ? 5 : node.isStorage ? 1 : 2, 1] + number(0xFFFF_FFFF, 4) + number(right, 4)
        result += number(ordered(node.children).first.map { UInt32($0) } ?? 0xFFFF_FFFF, 4) + node.classID
        result += [UInt8](repeating: 0, count: 20) + number(node.isStorage && index > 0 ? 0 : start, 4)
        return result + number(UInt32(index == 0 ? shortLength : node.bytes.count), 4) + number(0, 4)
    }

    private func ordered(_ children: [Int]) -> [Int] {
        children.sorted {
            let (one, other) = (nodes[$0].name.uppercased(), nodes[$1].name.uppercased())
            return one.utf16.count != other.utf16.count ? one.utf16.count < other.utf16.count : one < other
        }
    }
}

/// A number in little endian.
func number(_ value: UInt32, _ width: Int) -> [UInt8] { (0..<width).map { UInt8(value >> (8 * UInt32($0)) & 0xFF) } }

extension [UInt8] {
    /// Filled up to a multiple of `size`.
    func padded(_ size: Int, with byte: UInt8) -> [UInt8] {
        self + [UInt8](repeating: byte, count: (size - count % size) % size)
    }
}

/// A text in UTF-16, little endian.
func wide(_ text: String) -> [UInt8] {
    var result: [UInt8] = []
    for unit in text.utf16 { result += number(UInt32(unit), 2) }
    return result
}
