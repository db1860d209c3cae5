import CPicture

/// A picture, unpacked: its points, and nothing else of the file it came in. For the worker process.
@safe final class Picture {
    /// Owned; freed with the picture.
    let image: gdImagePtr

    /// nil for what is no picture, has too many points, or cannot be read.
    init?(_ bytes: ArraySlice<UInt8>, limits: PictureLimits) {
        guard let size = PictureDimensions(bytes), size.pixels <= limits.pixelsMax, bytes.count <= Int(Int32.max) else {
            return nil
        }
        // What is wrong with a picture is nothing for standard error.
        gdSetErrorMethod(nil)
        // gd takes the bytes as if it could change them; it only reads.
        let image = unsafe bytes.withUnsafeBytes { buffer in
            unsafe Self.decode(UnsafeMutableRawPointer(mutating: buffer.baseAddress), Int32(buffer.count), bytes)
        }
        guard let image = unsafe image else { return nil }
        unsafe self.image = image
        guard width > 0, height > 0, width * height <= limits.pixelsMax else { return nil }
    }

    deinit { unsafe gdImageDestroy(image) }

    var width: Int { unsafe Int(image.pointee.sx) }
    var height: Int { unsafe Int(image.pointee.sy) }

    private static func decode(_ start: UnsafeMutableRawPointer?, _ count: Int32, _ bytes: ArraySlice<UInt8>)
        -> gdImagePtr?
    {
        switch bytes.first {
        case 0x89: unsafe gdImageCreateFromPngPtr(count, start)
        case 0xFF: unsafe gdImageCreateFromJpegPtrEx(count, start, 1)
        case 0x47: unsafe gdImageCreateFromGifPtr(count, start)
        case 0x42: unsafe gdImageCreateFromBmpPtr(count, start)
        case 0x52: unsafe gdImageCreateFromWebpPtr(count, start)
        default: nil
        }
    }

    /// The picture as a file anew: only its points go into it.
    func png() -> [UInt8]? {
        var count: Int32 = 0
        unsafe gdImageSaveAlpha(image, 1)
        return unsafe taken(gdImagePngPtr(image, &count), &count)
    }

    /// - Parameter quality: 0 to 100.
    func jpeg(quality: Int32) -> [UInt8]? {
        var count: Int32 = 0
        return unsafe taken(gdImageJpegPtr(image, &count, quality), &count)
    }

    private func taken(_ start: UnsafeMutableRawPointer?, _ count: inout Int32) -> [UInt8]? {
        guard let start = unsafe start else { return nil }
        defer { unsafe gdFree(start) }
        guard count > 0 else { return nil }
        return unsafe Array(UnsafeRawBufferPointer(start: start, count: Int(count)))
    }

    /// How light each point is, row by row, on white where it is transparent.
    func luminance() -> [UInt8] {
        guard unsafe gdImagePaletteToTrueColor(image) != 0, let rows = unsafe image.pointee.tpixels else { return [] }
        var result: [UInt8] = []
        result.reserveCapacity(width * height)
        for y in 0..<height {
            guard let row = unsafe rows[y] else { return [] }
            for x in 0..<width {
                let point = unsafe row[x]
                let (red, green, blue) = (point >> 16 & 0xFF, point >> 8 & 0xFF, point & 0xFF)
                let light = (red * 77 + green * 150 + blue * 29) >> 8
                // gd counts from 0, solid, to 127, clear.
                let clear = point >> 24 & 0x7F
                result.append(UInt8(truncatingIfNeeded: (light * (127 - clear) + 255 * clear) / 127))
            }
        }
        return result
    }
}
