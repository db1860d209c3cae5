import CZBar

/// Reads QR codes in pictures, upright or inverted, large or small. For the worker process.
public struct CodeReader: CodeReading {
    private let limits: PictureLimits

    public init(limits: PictureLimits = .standard) { self.limits = limits }

    public func codes(in picture: ArraySlice<UInt8>, _ type: FileType) -> [String] {
        guard let picture = Picture(picture, limits: limits), var field = LightField(picture) else { return [] }
        // A code fills a picture or stands out in it: what millions of points show, a million show too.
        while field.points.count > Self.pointsMax { field = field.halved() }
        let factor = max(1, min(4, Self.sideMin / max(1, max(field.width, field.height))))
        if factor > 1 { field = field.enlarged(factor) }
        for field in [field, field.inverted] {
            let codes = scan(field.framed(by: Self.margin))
            if !codes.isEmpty { return codes }
        }
        return []
    }

    private static let pointsMax = 4_000_000
    private static let sideMin = 400
    private static let margin = 24

    private func scan(_ field: LightField) -> [String] {
        guard let scanner = unsafe zbar_image_scanner_create(), let image = unsafe zbar_image_create() else {
            return []
        }
        defer {
            unsafe zbar_image_destroy(image)
            unsafe zbar_image_scanner_destroy(scanner)
        }
        unsafe zbar_image_scanner_set_config(scanner, ZBAR_NONE, ZBAR_CFG_ENABLE, 0)
        unsafe zbar_image_scanner_set_config(scanner, ZBAR_QRCODE, ZBAR_CFG_ENABLE, 1)
        // "Y800": one byte a point.
        unsafe zbar_image_set_format(image, 0x3030_3859)
        unsafe zbar_image_set_size(image, UInt32(field.width), UInt32(field.height))
        return unsafe field.points.withUnsafeBytes { points in
            unsafe zbar_image_set_data(image, points.baseAddress, UInt(points.count), nil)
            guard unsafe zbar_scan_image(scanner, image) > 0 else { return [] }
            var codes: [String] = []
            var symbol = unsafe zbar_image_first_symbol(image)
            while let found = unsafe symbol, codes.count < limits.codesMax {
                if let text = unsafe zbar_symbol_get_data(found) {
                    let count = min(Int(unsafe zbar_symbol_get_data_length(found)), limits.codeBytesMax)
                    let bytes = unsafe UnsafeRawBufferPointer(start: text, count: count)
                    unsafe codes.append(String(decoding: bytes, as: UTF8.self))
                }
                unsafe symbol = zbar_symbol_next(found)
            }
            return codes
        }
    }
}
