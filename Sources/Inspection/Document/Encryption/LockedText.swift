/// A text of Word up to 2003 whose streams are locked (MS-DOC section 2.2.6).
struct LockedText {
    let lock: StreamLock?
    private let main: ArraySlice<UInt8>
    private let table: ArraySlice<UInt8>
    let tableName: String
    /// Bytes at the start of the table that say how it is locked.
    private let headerLength: Int

    /// nil if it is not locked.
    init?(_ file: inout CompoundFile) {
        guard let main = file.content("worddocument"), let flags = main.uint16(at: 0x0A), flags & Self.isEncrypted != 0,
            let length = main.uint32(at: 0x0E)
        else { return nil }
        tableName = flags & 0x0200 == 0 ? "0table" : "1table"
        self.main = main
        table = file.content(tableName) ?? []
        headerLength = length
        // fObfuscated: Word 95's scrambling by XOR.
        lock = flags & 0x8000 == 0 ? StreamLock(table.prefix(length)) : nil
    }

    /// The streams anew, by name.
    func opened(_ lock: StreamLock, key: [UInt8], data: ArraySlice<UInt8>?) -> [String: [UInt8]] {
        func opened(_ stream: ArraySlice<UInt8>, from start: Int) -> [UInt8] {
            guard start < stream.count else { return Array(stream) }
            return lock.opened(stream, [start..<stream.count], key: key, blockLength: 512)
        }
        var text = opened(main, from: Self.openLength)
        if text.indices.contains(0x0B) { text[0x0B] &= ~UInt8(Self.isEncrypted &>> 8) }
        var streams = ["worddocument": text, tableName: opened(table, from: headerLength)]
        if let data { streams["data"] = opened(data, from: 0) }
        return streams
    }

    private static let isEncrypted = 0x0100
    /// The beginning of the file information block stays readable.
    private static let openLength = 68
}
