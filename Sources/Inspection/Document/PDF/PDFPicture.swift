/// A picture of a PDF that is stored point by point, as a file that picture readers know.
struct PDFPicture {
    private let width: Int
    private let height: Int
    private let bits: Int

    /// Smaller ones hold no code; larger ones are scanned pages.
    private static let sideMin = 21
    private static let pointsMax = 4_000_000

    /// nil for what is no picture, or not one that can hold a code.
    init?(_ dictionary: PDFDictionary) {
        guard dictionary["Subtype"]?.name == "Image", let width = dictionary["Width"]?.number,
            let height = dictionary["Height"]?.number
        else { return nil }
        let bits = dictionary["BitsPerComponent"]?.number ?? 1
        guard width >= Self.sideMin, height >= Self.sideMin, width <= Self.pointsMax, height <= Self.pointsMax,
            width &* height <= Self.pointsMax, [1, 2, 4, 8].contains(bits)
        else { return nil }
        // A code is square, and stands alone or on a page; looking for one in every stripe and banner costs too much.
        guard max(width, height) &* 5 <= min(width, height) &* 8 else { return nil }
        (self.width, self.height, self.bits) = (width, height, bits)
    }

    /// The picture in shades of grey (BMP); nil if there are too few points.
    ///
    /// How many components a point has, its length tells: colour spaces may be objects elsewhere. Four are inks, which
    /// are dark where they are high.
    func bitmap(of points: ArraySlice<UInt8>) -> [UInt8]? {
        let plain = (width &* bits &+ 7) / 8
        guard let components = [4, 3, 1].first(where: { points.count >= row($0, plain) &* height }) else { return nil }
        let length = row(components, plain)
        var shades: [UInt8] = []
        shades.reserveCapacity(width &* height)
        for y in 0..<height {
            let row = points.dropFirst(y &* length).prefix(length)
            if components == 1 { appendPlain(row, to: &shades) } else { appendMixed(row, components, to: &shades) }
        }
        return Self.bitmap(Self.stretched(shades), width, height)
    }

    private func row(_ components: Int, _ plain: Int) -> Int {
        components == 1 ? plain : (width &* components &* bits &+ 7) / 8
    }

    private func appendPlain(_ row: ArraySlice<UInt8>, to shades: inout [UInt8]) {
        let (perByte, mask) = (8 / bits, UInt8(truncatingIfNeeded: 1 &<< bits &- 1))
        for (place, byte) in row.enumerated() {
            for index in 0..<min(perByte, width &- place &* perByte) {
                shades.append(byte &>> UInt8(8 &- bits &* (index &+ 1)) & mask)
            }
        }
    }

    /// Colours of eight bits each; finer or coarser ones are taken for what they are in byte steps.
    private func appendMixed(_ row: ArraySlice<UInt8>, _ components: Int, to shades: inout [UInt8]) {
        var reader = ByteReader(row)
        for _ in 0..<width {
            let sum = (reader.run(components) ?? []).reduce(0) { $0 &+ Int($1) }
            let shade = UInt8(clamping: sum / (components == 4 ? 2 : 3))
            shades.append(components == 4 ? ~shade : shade)
        }
    }

    /// From black to white, whatever the numbers are: two entries of a palette are 0 and 1.
    private static func stretched(_ shades: [UInt8]) -> [UInt8] {
        guard let low = shades.min(), let high = shades.max(), high > low else { return shades }
        let span = Int(high &- low)
        return shades.map { UInt8(clamping: Int($0 &- low) &* 255 / span) }
    }

    /// A BMP of eight bits a point: a palette of greys, then the rows from the bottom up, each to a multiple of four
    /// bytes.
    private static func bitmap(_ shades: [UInt8], _ width: Int, _ height: Int) -> [UInt8] {
        let padding = [UInt8](repeating: 0, count: (4 &- width % 4) % 4)
        let size = (width &+ padding.count) &* height
        let start: Int = 14 + 40 + 4 * 256
        var file: [UInt8] = [0x42, 0x4D] + number(start &+ size) + number(0) + number(start)
        file += number(40) + number(width) + number(height) + [1, 0, 8, 0] + number(0) + number(size)
        file += [UInt8](repeating: 0, count: 16)
        for shade in 0...UInt8.max { file += [shade, shade, shade, 0] }
        file.reserveCapacity(start &+ size)
        for y in stride(from: height &- 1, through: 0, by: -1) {
            file += shades[(y &* width)..<((y &+ 1) &* width)]
            file += padding
        }
        return file
    }

    private static func number(_ value: Int) -> [UInt8] { [UInt8](littleEndian: value, count: 4) }
}
