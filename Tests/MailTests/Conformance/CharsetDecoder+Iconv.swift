import Glibc
import Mail

extension CharsetDecoder {
    /// The built-in charsets, and those of glibc as the server hands them in.
    static let iconv = CharsetDecoder { bytes, charset in
        guard let descriptor = unsafe open(charset) else { return nil }
        defer { unsafe iconv_close(descriptor) }
        var input = bytes.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: bytes.count * 4 + 16)
        let written = unsafe input.withUnsafeMutableBufferPointer { from in
            unsafe output.withUnsafeMutableBufferPointer { to in
                var (source, sourceLeft) = (from.baseAddress, from.count)
                var (target, targetLeft) = (to.baseAddress, to.count)
                _ = unsafe Glibc.iconv(descriptor, &source, &sourceLeft, &target, &targetLeft)
                return to.count - targetLeft
            }
        }
        return String(decoding: output.prefix(written).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private static func open(_ charset: String) -> iconv_t? {
        let descriptor = unsafe iconv_open("UTF-8", charset)
        return unsafe descriptor == iconv_t(bitPattern: -1) ? nil : descriptor
    }
}
