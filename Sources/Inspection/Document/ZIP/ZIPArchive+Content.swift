extension ZIPArchive {
    /// An entry unpacked, to at most `bytesMax` bytes.
    func content(of entry: ZIPEntry, bytesMax: Int) -> ZIPContent {
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
