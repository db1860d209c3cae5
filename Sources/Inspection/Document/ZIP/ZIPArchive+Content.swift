extension ZIPArchive {
    /// An encrypted entry unpacked, by the first password that fits.
    func content(of entry: ZIPEntry, bytesMax: Int, passwords: [String]) -> ZIPContent {
        guard entry.isDecipherable, let range = entry.content,
            let packed = bytes.run(at: range.lowerBound, range.count), packed.count >= ZIPCipher.headerLength
        else { return .encrypted }
        // Section 6.1.6: the last byte of the header is one of the checksum, or of the time where that comes later.
        let check = entry.flags & 8 == 8 ? entry.time &>> 8 : entry.checksum &>> 24
        for password in passwords {
            var cipher = ZIPCipher(password: Array(password.utf8))
            let header = cipher.decrypted(packed.prefix(ZIPCipher.headerLength))
            guard header.last == UInt8(truncatingIfNeeded: check) else { continue }
            let content = cipher.decrypted(packed.dropFirst(ZIPCipher.headerLength))[...]
            let inflated = entry.method == 8 ? Inflate(content, bytesMax: bytesMax) : nil
            if inflated?.end == .limited || content.count > bytesMax { return .tooLarge }
            let plain = inflated?.output[...] ?? content
            if CRC32.checksum(plain) == UInt32(truncatingIfNeeded: entry.checksum) { return .bytes(plain) }
        }
        return .encrypted
    }

    /// An entry unpacked, to at most `bytesMax` bytes.
    package func content(of entry: ZIPEntry, bytesMax: Int) -> ZIPContent {
        guard entry.isInflatable else { return entry.isEncrypted ? .encrypted : .unknownMethod }
        guard let range = entry.content, let packed = bytes.run(at: range.lowerBound, range.count) else {
            return .unreadable
        }
        guard entry.method == 8 else { return packed.count <= bytesMax ? .bytes(packed) : .tooLarge }
        let inflated = Inflate(packed, bytesMax: bytesMax)
        return switch inflated.end {
        case .complete: .bytes(inflated.output[...])
        case .limited: .tooLarge
        case .malformed: inflated.output.isEmpty ? .unreadable : .torn(inflated.output[...])
        }
    }
}
