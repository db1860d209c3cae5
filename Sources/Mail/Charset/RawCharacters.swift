/// Finds raw ISO-2022-JP and Shift_JIS characters in a header value, whose bytes may look like quotes, brackets,
/// semicolons or backslashes and must not be taken for them.
struct RawCharacters {
    private let isShiftJIS: Bool
    private let hasEscape: Bool
    /// Whether there is anything but ASCII and well-formed UTF-8.
    let hasForeignBytes: Bool

    /// Looks once over the whole value.
    init(in bytes: ArraySlice<UInt8>) {
        let charset = CharsetGuess.charset(of: bytes)
        isShiftJIS = charset == .shiftJIS
        hasEscape = charset == .iso2022JP
        hasForeignBytes = charset != .ascii && charset != .utf8
    }

    /// Behind the stretch of ISO-2022-JP or the Shift_JIS character that begins at `position`; nil if none does.
    func end(in bytes: ArraySlice<UInt8>, at position: Int) -> Int? {
        let byte = bytes[position]
        if isShiftJIS, byte.isShiftJISLead {
            let behind = position &+ 1
            guard behind < bytes.endIndex, bytes[behind].isShiftJISTrail else { return nil }
            return behind &+ 1
        }
        guard hasEscape, byte == ASCII.escape else { return nil }
        let rest = bytes[position...].dropFirst()
        guard rest.starts(with: [0x24, 0x42]) || rest.starts(with: [0x24, 0x40]) else { return nil }
        let text = rest.dropFirst(2)
        // A stretch ends with the line (RFC 1468) and is made of pairs; else it is not taken for one.
        let stop = text.firstIndex { $0 <= 0x20 || $0 >= 0x7F } ?? text.endIndex
        guard stop < bytes.endIndex, bytes[stop] == ASCII.escape, (stop &- text.startIndex).isMultiple(of: 2) else {
            return nil
        }
        return bytes[stop...].starts(with: [ASCII.escape, 0x28]) ? min(stop &+ 3, bytes.endIndex) : stop
    }
}
