/// Writes a PDF whose pages are JPEG pictures: catalogue, pages, and for each page three objects.
struct PageWriter {
    private let pages: Int
    private let resolution: Int
    private var bytes = Array("%PDF-1.4\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 0x0A]
    /// Where each object begins.
    private var places: [Int] = []

    init(pages: Int, resolution: Int) {
        self.pages = pages
        self.resolution = max(1, resolution)
        let kids = (0..<pages).map { "\(3 + 3 * $0) 0 R" }.joined(separator: " ")
        object("<< /Type /Catalog /Pages 2 0 R >>")
        object("<< /Type /Pages /Count \(pages) /Kids [\(kids)] >>")
    }

    mutating func add(_ jpeg: [UInt8], width: Int, height: Int) {
        // A point is a 72nd of an inch.
        let (wide, high) = (width * 72 / resolution, height * 72 / resolution)
        let number = places.count + 1
        object(
            """
            << /Type /Page /Parent 2 0 R /MediaBox [0 0 \(wide) \(high)] /Contents \(number + 1) 0 R \
            /Resources << /XObject << /P \(number + 2) 0 R >> >> >>
            """
        )
        stream("", Array("q \(wide) 0 0 \(high) 0 0 cm /P Do Q".utf8))
        stream(
            """
            /Type /XObject /Subtype /Image /Width \(width) /Height \(height) /ColorSpace /DeviceRGB \
            /BitsPerComponent 8 /Filter /DCTDecode 
            """,
            jpeg
        )
    }

    func finished() -> [UInt8] {
        var result = bytes
        let start = result.count
        result += Array("xref\n0 \(places.count + 1)\n0000000000 65535 f \n".utf8)
        for place in places {
            let digits = String(place)
            result += Array(
                (String(repeating: "0", count: max(0, 10 - digits.utf8.count)) + digits + " 00000 n \n").utf8
            )
        }
        result += Array("trailer\n<< /Size \(places.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n".utf8)
        return result
    }

    private mutating func object(_ text: String) {
        places.append(bytes.count)
        bytes += Array("\(places.count) 0 obj\n\(text)\nendobj\n".utf8)
    }

    private mutating func stream(_ entries: String, _ content: [UInt8]) {
        places.append(bytes.count)
        bytes += Array("\(places.count) 0 obj\n<< \(entries)/Length \(content.count) >>\nstream\n".utf8)
        bytes += content
        bytes += Array("\nendstream\nendobj\n".utf8)
    }
}
