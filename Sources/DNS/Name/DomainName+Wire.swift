extension DomainName {
    /// Reads an uncompressed name (RFC 1035 section 3.1) that must take up all of `wire`.
    init?(wire: ArraySlice<UInt8>) {
        guard wire.count <= 255 else { return nil }
        var labels: [[UInt8]] = []
        var rest = wire
        while let length = rest.popFirst() {
            if length == 0 {
                guard rest.isEmpty else { return nil }
                self.init(labels: labels)
                return
            }
            guard length <= 63, rest.count >= Int(length) else { return nil }
            labels.append(Array(rest.prefix(Int(length))))
            rest = rest.dropFirst(Int(length))
        }
        return nil
    }
}
