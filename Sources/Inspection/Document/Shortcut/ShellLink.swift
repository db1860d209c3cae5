import Mail

/// A shortcut of Windows (MS-SHLLINK): what it starts, with which arguments, under which icon.
package struct ShellLink: Sendable, Hashable {
    /// The path, by whichever of its places has one.
    package private(set) var target = ""
    private(set) var arguments = ""
    private(set) var icon = ""
    /// What lies behind the end of the shortcut.
    package private(set) var appended: Range<Int>

    private static let hasItems = 0x01, hasInfo = 0x02, hasName = 0x04, hasRelativePath = 0x08
    private static let hasFolder = 0x10, hasArguments = 0x20, hasIcon = 0x40, isUnicode = 0x80

    /// nil if it is none.
    package init?(_ bytes: ArraySlice<UInt8>) {
        guard bytes.uint32(at: 0) == 0x4C, let flags = bytes.uint32(at: 20), bytes.count >= 76 else { return nil }
        appended = bytes.count..<bytes.count
        var reader = ByteReader(bytes)
        reader.skip(76)
        var found: [String] = []
        if flags & Self.hasItems != 0, let length = reader.uint16() {
            found.append(Self.path(inItems: reader.rest.prefix(length)))
            reader.skip(length)
        }
        if flags & Self.hasInfo != 0, let length = reader.rest.uint32(at: 0) {
            found.insert(contentsOf: Self.paths(inInfo: reader.rest.prefix(length)), at: 0)
            reader.skip(length)
        }
        for flag in [Self.hasName, Self.hasRelativePath, Self.hasFolder, Self.hasArguments, Self.hasIcon]
        where flags & flag != 0 {
            guard let text = Self.string(&reader, isWide: flags & Self.isUnicode != 0) else { break }
            if flag == Self.hasRelativePath { found.append(text) }
            if flag == Self.hasArguments { arguments = text }
            if flag == Self.hasIcon { icon = text }
        }
        readBlocks(&reader, &found)
        target = found.first { !$0.isEmpty } ?? ""
        appended = min(reader.position, bytes.count)..<bytes.count
    }

    private static func string(_ reader: inout ByteReader, isWide: Bool) -> String? {
        guard let count = reader.uint16(), let run = reader.run(isWide ? count &* 2 : count) else { return nil }
        return isWide ? run.utf16 : CharsetDecoder.basic.guess(run)
    }

    /// Section 2.3: the path on this machine, or the share and the path on it.
    private static func paths(inInfo info: ArraySlice<UInt8>) -> [String] {
        let flags = info.uint32(at: 8) ?? 0
        var result: [String] = []
        if flags & 1 != 0, let place = info.uint32(at: 16), let path = info.text(at: place, limit: 1_024) {
            result.append(CharsetDecoder.basic.guess(path))
        }
        if flags & 2 != 0, let place = info.uint32(at: 20), let name = info.from(place).uint32(at: 8),
            let share = info.text(at: place &+ name, limit: 1_024)
        {
            let suffix = info.uint32(at: 24).flatMap { info.text(at: $0, limit: 1_024) } ?? []
            result.append(CharsetDecoder.basic.guess(share) + "\\" + CharsetDecoder.basic.guess(suffix))
        }
        return result
    }

    /// The list of shell items: of each the short name, which is enough to know a program by.
    private static func path(inItems items: ArraySlice<UInt8>) -> String {
        var parts: [String] = []
        var offset = 0
        while let length = items.uint16(at: offset), length > 2, parts.count < 64 {
            let item = items.from(offset).prefix(length)
            switch (item.byte(at: 2) ?? 0) & 0x70 {
            case 0x20: if let drive = item.text(at: 3, limit: 64), !drive.isEmpty { parts.append(drive.latin) }
            case 0x30:
                let isWide = (item.byte(at: 2) ?? 0) & 0x04 != 0
                let name = isWide ? item.from(14).utf16 : (item.text(at: 14, limit: 260) ?? []).latin
                if !name.isEmpty { parts.append(name) }
            case 0x40: if let name = item.text(at: 5, limit: 260), !name.isEmpty { parts.append(name.latin) }
            default: break
            }
            offset &+= length
        }
        return parts.joined(separator: "\\")
    }

    /// Section 2.5: further blocks, until one of less than four bytes.
    private mutating func readBlocks(_ reader: inout ByteReader, _ found: inout [String]) {
        while let length = reader.rest.uint32(at: 0) {
            guard length >= 4 else {
                reader.skip(4)
                return
            }
            guard let block = reader.run(length) else { return }
            switch block.uint32(at: 4) {
            // A target with variables such as %ComSpec%, and an icon.
            case 0xA000_0001: found.append((block.run(at: 268, 520) ?? []).utf16)
            case 0xA000_0007: icon = (block.run(at: 268, 520) ?? []).utf16
            default: break
            }
        }
    }
}
