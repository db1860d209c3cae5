import Foundation
import TestSupport
import Testing

@testable import Inspection

@Suite struct PictureTests {
    /// A PNG of one grey, uncompressed.
    static func png(width: Int, height: Int, claims: (Int, Int)? = nil) -> [UInt8] {
        func big(_ value: Int) -> [UInt8] { ArchiveMaker.little(value, 4).reversed() }
        func chunk(_ type: String, _ content: [UInt8]) -> [UInt8] {
            let body = Array(type.utf8) + content
            return big(content.count) + body + big(Int(ArchiveMaker.crc32(body)))
        }
        let raw = (0..<height).flatMap { _ in [UInt8(0)] + [UInt8](repeating: 0x80, count: width) }
        var (one, two) = (1, 0)
        for byte in raw { (one, two) = ((one + Int(byte)) % 65_521, (two + one + Int(byte)) % 65_521) }
        let stored = [1] + ArchiveMaker.little(raw.count, 2) + ArchiveMaker.little(~raw.count & 0xFFFF, 2) + raw
        let zlib = [0x78, 1] + stored + big(two << 16 | one)
        let (wide, high) = claims ?? (width, height)
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
            + chunk("IHDR", big(wide) + big(high) + [8, 0, 0, 0, 0])
            + chunk("tEXt", Array("Comment\0secret-place".utf8)) + chunk("IDAT", zlib) + chunk("IEND", [])
    }

    @Test func `what a picture says of its size is read before it is unpacked`() {
        #expect(PictureDimensions(Self.png(width: 3, height: 2)[...])?.pixels == 6)
        #expect(PictureDimensions(Array("GIF89a".utf8)[...] + [3, 0, 2, 0]).map { [$0.width, $0.height] } == [3, 2])
        #expect(
            PictureDimensions(
                [0x42, 0x4D][...] + [UInt8](repeating: 0, count: 16) + [3, 0, 0, 0, 0xFE, 0xFF, 0xFF, 0xFF]
            )?
            .height == 2
        )
        let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC2, 0, 11, 8, 0, 2, 0, 3, 1, 1, 0x11, 0]
        #expect(PictureDimensions(jpeg[...]).map { [$0.width, $0.height] } == [3, 2])
        for count in jpeg.indices { _ = PictureDimensions(jpeg.prefix(count)) }
        #expect(PictureDimensions([0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0, 0][...]) == nil)
        #expect(PictureDimensions([][...]) == nil)
        // Found by the fuzzer: sides whose product is more than a number can hold.
        #expect(PictureDimensions(Self.png(width: 1, height: 1, claims: (0xFFFF_FFFF, 0xFFFF_FFFF))[...]) == nil)
    }

    @Test func `a picture is drawn anew, without what else was in the file`() throws {
        let bytes = Self.png(width: 20, height: 10)
        let drawn = try #require(PictureRedrawing.redraw(bytes[...]))
        #expect(drawn.ending == "png")
        #expect(PictureDimensions(drawn.bytes[...])?.pixels == 200)
        #expect(Data(bytes).range(of: Data("secret-place".utf8)) != nil)
        #expect(Data(drawn.bytes).range(of: Data("secret-place".utf8)) == nil)
    }

    @Test func `a picture that asks for gigabytes is not unpacked`() {
        let huge = Self.png(width: 20, height: 10, claims: (60_000, 60_000))
        #expect(PictureRedrawing.redraw(huge[...]) == nil)
        #expect(CodeReader().codes(in: huge[...], FileType("png", .picture)) == [])
    }

    @Test func `what is no picture, or half of one, is nothing`() {
        let bytes = Self.png(width: 20, height: 10)
        for count in stride(from: 0, to: bytes.count, by: 3) { _ = PictureRedrawing.redraw(bytes.prefix(count)) }
        #expect(PictureRedrawing.redraw(Array("<svg/>".utf8)[...]) == nil)
    }

    private static func code(_ text: String, _ options: [String]) throws -> [UInt8] {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/qrencode")
        process.arguments = options + ["-o", "-", text]
        process.standardOutput = pipe
        try process.run()
        let bytes = [UInt8](pipe.fileHandleForReading.readDataToEndOfFile())
        process.waitUntilExit()
        return bytes
    }

    @Test(
        .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/qrencode")),
        arguments: [
            ["-s", "4"], ["-s", "1"], ["-s", "1", "-m", "0"], ["-s", "3", "-m", "0"], ["-s", "12", "-l", "H"],
            ["-s", "4", "--foreground=ffffff", "--background=000000"],
            ["-s", "2", "-m", "1", "--foreground=ffffff", "--background=000000"],
            ["-s", "5", "--foreground=404040", "--background=c0c0c0"],
            ["-s", "60"],
        ]
    )
    func `codes are read, small and large, inverted and without a margin`(options: [String]) throws {
        let link = "https://login.example/secure?id=請求"
        let picture = try Self.code(link, options)
        #expect(CodeReader().codes(in: picture[...], FileType("png", .picture)) == [link], "\(options)")
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/qrencode")))
    func `pages are bound into a document of pictures`() throws {
        let png = try Self.code("page", ["-s", "8"])
        // Two pictures as poppler prints them.
        let page = try #require(Picture(png[...], limits: .standard)?.jpeg(quality: 90))
        let bound = try #require(PageBinding.bind(page + page, resolution: 110))
        #expect(bound.starts(with: "%PDF-1.4".utf8))
        #expect(PDFRebuilding.rebuild(bound[...], bytesMax: 1 << 24) != nil)
        #expect(Data(bound).range(of: Data("/Count 2".utf8)) != nil)
        #expect(PageBinding.bind([], resolution: 110) == nil)
        #expect(PageBinding.bind(page + [0xFF, 0xD8, 0xFF, 0], resolution: 110) == nil)
    }

    /// A page of a PDF with the code as a picture of points, stored as PDFs store them.
    private static func pdf(_ field: LightField, components: Int, predicted: Bool) -> [UInt8] {
        var points: [UInt8] = []
        for y in 0..<field.height {
            if predicted { points.append(1) }
            var left = [UInt8](repeating: 0, count: components)
            for x in 0..<field.width {
                let point = [UInt8](repeating: field.points[y * field.width + x], count: components)
                points += predicted ? zip(point, left).map { $0 &- $1 } : point
                left = point
            }
        }
        let parameters = "/DecodeParms<</Predictor 15/Colors \(components)/Columns \(field.width)>>"
        let dictionary =
            "<</Subtype/Image/Width \(field.width)/Height \(field.height)/BitsPerComponent 8/ColorSpace 9 0 R"
            + "/Filter/FlateDecode\(predicted ? parameters : "")/Length \(points.count + 100)>>"
        return Array("%PDF-1.4\n1 0 obj\n\(dictionary)\nstream\n".utf8) + DeflateMaker.stored(points)
            + Array("\nendstream\nendobj\n".utf8)
    }

    @Test(
        .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/qrencode")),
        arguments: [1, 3, 4],
        [false, true]
    )
    func `codes on pages of a PDF are links of it`(components: Int, predicted: Bool) throws {
        let png = try Self.code("https://login.example/secure", ["-s", "4"])
        var field = try #require(Picture(png[...], limits: .standard).flatMap(LightField.init))
        if components == 4 { field = field.inverted }
        let pdf = Self.pdf(field, components: components, predicted: predicted)
        let opened = FileOpener(tools: OpeningTools(codes: CodeReader())).open(pdf, name: "a.pdf")
        #expect(opened.allLinks == ["https://login.example/secure"])
        #expect(opened.state == .opened)
    }
}
