import CPeers

/// libopendkim over one message, driven from C.
final class OpenDKIM {
    private let library: UnsafeMutableRawPointer
    private let record: UnsafeMutablePointer<CChar>
    private let bytes: UnsafeMutablePointer<UInt8>
    private let fields: [peer_field]
    private let body: UnsafePointer<UInt8>
    private let bodyLength: Int

    /// nil when the library could not be opened, or does not know the algorithm.
    init?(_ message: SignedMessage) {
        let text = Array(message.keyRecord.utf8CString)
        record = .allocate(capacity: text.count)
        record.initialize(from: text, count: text.count)
        guard let library = peer_opendkim_open(record) else { return nil }
        self.library = library
        if message.algorithm == .ed25519, peer_opendkim_knows_ed25519(library) == 0 { return nil }
        let all = message.fields.flatMap(\.self) + message.body
        bytes = .allocate(capacity: all.count)
        bytes.initialize(from: all, count: all.count)
        var offset = 0
        var fields: [peer_field] = []
        for field in message.fields {
            fields.append(peer_field(bytes: bytes + offset, length: field.count))
            offset += field.count
        }
        self.fields = fields
        body = UnsafePointer(bytes + offset)
        bodyLength = message.body.count
    }

    func verify() -> Bool { peer_opendkim_verify(library, fields, fields.count, body, bodyLength) == 1 }
}
