import Mail

/// A macro project (MS-OVBA): the modules that its directory lists, with their source.
struct VBAProject {
    private(set) var modules: [VBAModule] = []
    /// The names that compiled code uses, wherever they stand: bytes of the stream `_VBA_PROJECT`.
    private(set) var compiledNames: ArraySlice<UInt8> = []

    static let modulesMax = 1_000
    static let sourceBytesMax = 8 << 20

    /// - Parameter storage: the path of the storage with the streams, usually `vba` or `macros/vba`.
    init(_ file: inout CompoundFile, storage: String) {
        let prefix = storage.isEmpty ? "" : storage + "/"
        compiledNames = file.content(prefix + "_vba_project", bytesMax: 4 << 20) ?? []
        guard let packed = file.content(prefix + "dir"),
            let directory = VBACompression.decompressed(packed, bytesMax: 4 << 20)
        else {
            readStreams(of: &file, prefix)
            return
        }
        for listed in Self.listed(directory[...]).prefix(Self.modulesMax) {
            guard let stream = file.content(prefix + listed.stream.lowercased()) else { continue }
            modules.append(
                VBAModule(
                    name: listed.name,
                    source: VBACompression.decompressed(stream.from(listed.offset), bytesMax: Self.sourceBytesMax),
                    compiledLength: min(listed.offset, stream.count)
                )
            )
        }
        if modules.isEmpty { readStreams(of: &file, prefix) }
    }

    private static let storagesMax = 16

    /// The storages of a file that hold projects.
    static func storages(in file: CompoundFile) -> [String] {
        let found = file.entries.filter { !$0.isStorage && ($0.key == "dir" || $0.key == "_vba_project") }
        return found.map(\.parent).reduce(into: []) { list, path in
            if list.count < storagesMax, !list.contains(path) { list.append(path) }
        }
    }

    /// Whether any project of a file has a module that can be found.
    static func hasModules(_ file: inout CompoundFile) -> Bool {
        for storage in storages(in: file) where !VBAProject(&file, storage: storage).modules.isEmpty { return true }
        return false
    }

    private struct Listed {
        var name = ""
        var stream = ""
        var offset = 0
    }

    /// Section 2.3.4.2: records of an identifier, a length and content.
    private static func listed(_ directory: ArraySlice<UInt8>) -> [Listed] {
        var reader = ByteReader(directory)
        var result: [Listed] = []
        var module: Listed?
        while let identifier = reader.uint16(), let length = reader.uint32() {
            // PROJECTVERSION says four and has six.
            guard let content = reader.run(identifier == 9 ? 6 : length) else { break }
            switch identifier {
            case 0x0019: module = Listed(name: CharsetDecoder.basic.guess(content))
            case 0x0047: module?.name = content.utf16
            case 0x001A: module?.stream = content.text
            case 0x0032: module?.stream = content.utf16
            case 0x0031: module?.offset = content.uint32(at: 0) ?? 0
            case 0x002B:
                if let module { result.append(module) }
                module = nil
            default: break
            }
        }
        return result
    }

    /// Without a directory: every stream in which a compressed "Attribute" begins.
    private mutating func readStreams(of file: inout CompoundFile, _ prefix: String) {
        let streams = file.entries.filter { !$0.isStorage && $0.path.utf8.starts(with: prefix.utf8) }
        for entry in streams.prefix(Self.modulesMax) where entry.key != "dir" && entry.key != "_vba_project" {
            let stream = file.content(of: entry)
            // Flags, then "Attribut" as literals, as MS-OVBA compresses it always.
            guard let mark = stream.offset(of: [0x00] + Array("Attribut".utf8)), mark >= 3 else { continue }
            modules.append(
                VBAModule(
                    name: entry.name,
                    source: VBACompression.decompressed(stream.from(mark &- 3), bytesMax: Self.sourceBytesMax),
                    compiledLength: mark &- 3
                )
            )
        }
    }
}
