/// How large a picture says it is, before anything unpacks it: a few bytes can ask for gigabytes.
public struct PictureDimensions: Sendable, Hashable {
    public let width: Int
    public let height: Int

    /// Reads PNG, JPEG, GIF, BMP and WebP; nil for others, and for what is too short.
    public init?(_ bytes: ArraySlice<UInt8>) {
        let reader = Reader(bytes: bytes)
        let found =
            reader.png() ?? reader.gif() ?? reader.bmp() ?? reader.webP() ?? reader.jpeg()
        // No format has sides of more than 31 bits.
        guard let found, (1...Int(Int32.max)).contains(found.width), (1...Int(Int32.max)).contains(found.height) else {
            return nil
        }
        (width, height) = found
    }

    /// Neither number passes 31 bits, so this does not overflow.
    public var pixels: Int { width * height }
}

extension PictureDimensions {
    private struct Reader {
        let bytes: ArraySlice<UInt8>

        typealias Size = (width: Int, height: Int)

        private func byte(_ offset: Int) -> Int? {
            let place = bytes.startIndex + offset
            return offset >= 0 && place < bytes.endIndex ? Int(bytes[place]) : nil
        }

        private func big(_ offset: Int, _ count: Int) -> Int? {
            var value = 0
            for place in offset..<(offset + count) {
                guard let byte = byte(place) else { return nil }
                value = value << 8 | byte
            }
            return value
        }

        private func little(_ offset: Int, _ count: Int) -> Int? {
            var value = 0
            for place in (offset..<(offset + count)).reversed() {
                guard let byte = byte(place) else { return nil }
                value = value << 8 | byte
            }
            return value
        }

        private func begins(_ text: [UInt8], at offset: Int = 0) -> Bool { bytes.dropFirst(offset).starts(with: text) }

        func png() -> Size? {
            guard begins([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), let width = big(16, 4),
                let height = big(20, 4)
            else { return nil }
            return (width, height)
        }

        func gif() -> Size? {
            guard begins([0x47, 0x49, 0x46, 0x38]), let width = little(6, 2), let height = little(8, 2) else {
                return nil
            }
            return (width, height)
        }

        /// The height is negative when the lines begin at the top.
        func bmp() -> Size? {
            guard begins([0x42, 0x4D]), let width = little(18, 4), let height = little(22, 4) else { return nil }
            return (Int(Int32(truncatingIfNeeded: width).magnitude), Int(Int32(truncatingIfNeeded: height).magnitude))
        }

        func webP() -> Size? {
            guard begins([0x52, 0x49, 0x46, 0x46]), begins([0x57, 0x45, 0x42, 0x50], at: 8) else { return nil }
            switch byte(15) {
            case 0x58:
                guard let width = little(24, 3), let height = little(27, 3) else { return nil }
                return (width + 1, height + 1)
            case 0x4C:
                guard let word = little(21, 4) else { return nil }
                return ((word & 0x3FFF) + 1, (word >> 14 & 0x3FFF) + 1)
            default:
                guard let width = little(26, 2), let height = little(28, 2) else { return nil }
                return (width & 0x3FFF, height & 0x3FFF)
            }
        }

        /// The first frame header among the segments.
        func jpeg() -> Size? {
            guard begins([0xFF, 0xD8]) else { return nil }
            var place = 2
            while let lead = byte(place), let code = byte(place + 1) {
                guard lead == 0xFF else { return nil }
                if code == 0xFF {
                    place += 1
                    continue
                }
                if code == 0x01 || (0xD0...0xD8).contains(code) {
                    place += 2
                    continue
                }
                guard code != 0xDA, code != 0xD9, let length = big(place + 2, 2), length >= 2 else { return nil }
                if (0xC0...0xCF).contains(code), code != 0xC4, code != 0xC8, code != 0xCC {
                    guard let height = big(place + 5, 2), let width = big(place + 7, 2) else { return nil }
                    return (width, height)
                }
                place += 2 + length
            }
            return nil
        }
    }
}
