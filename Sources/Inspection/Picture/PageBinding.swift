/// Binds pictures of pages into a PDF (ISO 32000-2) in which there is nothing else. For the worker process.
public enum PageBinding {
    /// - Parameters:
    ///   - pictures: JPEG files, one after the other. Each is unpacked and made anew.
    ///   - resolution: dots an inch.
    /// - Returns: nil when one of them cannot be read, or there are none.
    public static func bind(_ pictures: [UInt8], resolution: Int, limits: PictureLimits = .standard) -> [UInt8]? {
        let files = split(pictures[...])
        guard !files.isEmpty, files.count <= limits.pagesMax else { return nil }
        var writer = PageWriter(pages: files.count, resolution: resolution)
        for file in files {
            guard let picture = Picture(file, limits: limits), let jpeg = picture.jpeg(quality: 80) else { return nil }
            writer.add(jpeg, width: picture.width, height: picture.height)
        }
        return writer.finished()
    }

    /// JPEG files begin with FF D8 FF, and that stands nowhere within one: FF in its data is followed by 00.
    static func split(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var starts: [Int] = []
        var place = bytes.startIndex
        while let next = bytes[place...].firstIndex(of: 0xFF), next + 2 < bytes.endIndex {
            if bytes[next + 1] == 0xD8, bytes[next + 2] == 0xFF { starts.append(next) }
            place = next + 1
        }
        let ends = starts.dropFirst() + [bytes.endIndex]
        return zip(starts, ends).map { bytes[$0..<$1] }
    }
}
