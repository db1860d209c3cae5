import Glibc

/// A conversion to or from UTF-8 by glibc's iconv. Opening one costs under a microsecond, so none is kept.
///
/// Safe because the descriptor is owned by this value alone, and closed with it.
@safe struct Iconv: ~Copyable {
    private let descriptor: iconv_t

    /// Bytes that are converted in one step.
    private static let chunkBytes = 16 << 10

    /// Nil if iconv does not know the charset.
    init?(from charset: String) {
        guard let opened = unsafe iconv_open("UTF-8", charset), Int(bitPattern: opened) != -1 else {
            return nil
        }
        unsafe descriptor = opened
    }

    /// A conversion of text into a charset; nil if iconv does not know it.
    init?(to charset: String) {
        guard let opened = unsafe iconv_open(charset, "UTF-8"), Int(bitPattern: opened) != -1 else {
            return nil
        }
        unsafe descriptor = opened
    }

    deinit { _ = unsafe iconv_close(descriptor) }

    /// The text of the bytes, U+FFFD for each byte that begins nothing valid.
    func text(of bytes: ArraySlice<UInt8>, outputBytesMax: Int) -> String {
        var output: [UInt8] = []
        output.reserveCapacity(min(bytes.count &* 2, outputBytesMax))
        // iconv never writes its input, but wants a mutable pointer to it.
        var input = Array(bytes)
        unsafe input.withUnsafeMutableBytes { raw in
            unsafe convert(raw, into: &output, max: outputBytesMax)
        }
        return String(decoding: output, as: UTF8.self)
    }

    private func convert(_ input: UnsafeMutableRawBufferPointer, into output: inout [UInt8], max: Int) {
        var next = unsafe input.baseAddress?.assumingMemoryBound(to: CChar.self)
        var left = input.count
        // A header field is short: for it not so much need be set to zero.
        var chunk = [UInt8](repeating: 0, count: min(Self.chunkBytes, 64 + 4 * left))
        var status = 0
        while left > 0, output.count < max {
            let before = left
            var error: Int32 = 0
            let written = unsafe chunk.withUnsafeMutableBytes { buffer in
                var target = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
                var room = buffer.count
                status = unsafe iconv(descriptor, &next, &left, &target, &room)
                error = errno
                return buffer.count - room
            }
            output.append(contentsOf: chunk[..<min(written, max - output.count)])
            guard status == -1 else { continue }
            if error == E2BIG, written > 0 || left < before { continue }
            // A byte that begins nothing, or a character cut off at the end: pass over it.
            guard left > 0, output.count < max else { break }
            output.append(contentsOf: [0xEF, 0xBF, 0xBD])
            unsafe next = next.map { unsafe $0 + 1 }
            left -= 1
            if error == EINVAL { break }
        }
    }

    /// The text in the charset that `init(to:)` named, back in its first state at the end; nil if the charset lacks one
    /// of its characters. Meant for texts of our own: all of it is converted at once.
    func bytes(of text: String) -> [UInt8]? {
        var input = Array(text.utf8)
        // No charset of mail takes more: three bytes of UTF-8 become two escapes of three bytes with two between.
        var output = [UInt8](repeating: 0, count: input.count &* 4 &+ 16)
        _ = unsafe iconv(descriptor, nil, nil, nil, nil)
        var isWhole = false
        let written = unsafe input.withUnsafeMutableBytes { raw in
            unsafe output.withUnsafeMutableBytes { buffer in
                var next = unsafe raw.baseAddress?.assumingMemoryBound(to: CChar.self)
                var left = raw.count
                var target = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
                var room = buffer.count
                // The number of characters that were replaced by similar ones.
                let status = left == 0 ? 0 : unsafe iconv(descriptor, &next, &left, &target, &room)
                let end = unsafe iconv(descriptor, nil, nil, &target, &room)
                isWhole = status == 0 && end == 0 && left == 0
                return buffer.count - room
            }
        }
        return isWhole ? Array(output.prefix(written)) : nil
    }
}
