/// A workbook of Excel up to 2003 whose stream is locked (MS-XLS section 2.2.10): records keep their heads.
struct LockedWorkbook {
    let lock: StreamLock?
    private let stream: ArraySlice<UInt8>
    /// Where the record stands that says so (FilePass, section 2.4.117).
    private let place: Int

    /// nil if it is not locked.
    init?(_ stream: ArraySlice<UInt8>) {
        self.stream = stream
        var reader = ByteReader(stream)
        while let number = reader.uint16(), let length = reader.uint16(), let record = reader.run(length) {
            guard number == Self.filePass else { continue }
            place = reader.position &- length &- 4
            // 0 is Excel 95's scrambling by XOR.
            lock = record.uint16(at: 0) == 1 ? StreamLock(record.from(2)) : nil
            return
        }
        return nil
    }

    func opened(_ lock: StreamLock, key: [UInt8]) -> [UInt8] {
        var ranges: [Range<Int>] = []
        var reader = ByteReader(stream)
        while let number = reader.uint16(), let length = reader.uint16() {
            let start = reader.position &+ (number == Self.boundSheet ? 4 : 0)
            let isWhole = reader.skip(length)
            let end = isWhole ? reader.position : stream.count
            if !Self.open.contains(number), start < end { ranges.append(start..<end) }
            if !isWhole { break }
        }
        var result = lock.opened(stream, ranges, key: key, blockLength: 1_024)
        // A record that nobody knows: what is behind it is read.
        for index in [place, place &+ 1] where result.indices.contains(index) { result[index] = 0xFF }
        return result
    }

    private static let filePass = 0x002F
    /// Of it the place of the sheet stays readable.
    private static let boundSheet = 0x0085
    /// BOF, FilePass, UsrExcl, FileLock, InterfaceHdr, RRDInfo, RRDHead.
    private static let open: Set = [0x0809, filePass, 0x0194, 0x0195, 0x00E1, 0x0196, 0x0138]
}
