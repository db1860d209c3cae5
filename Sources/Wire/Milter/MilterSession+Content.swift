import Mail
import NIOCore

/// Header and body of the message.
extension MilterSession {
    /// One field of the header: name and value, each with a NUL behind it. A name without a letter is a defect of the
    /// message, not of the conversation.
    mutating func takeField(_ content: ByteBuffer) throws(MilterFault) -> Step {
        let bytes = content.readableBytesView
        guard let nameEnd = bytes.firstIndex(of: 0) else { try fail(.malformed, .header) }
        proceed(unless: .silentHeader)
        // With the colon, a blank and the line end, less two NUL.
        messageByteCount &+= bytes.count &+ 2
        guard excess == nil else { return .silent }
        headerFieldCount &+= 1
        if headerFieldCount > limits.headerFieldsMax { return exceed(.headerFields) }
        let rest = bytes[(nameEnd &+ 1)...]
        let value = rest[..<(rest.firstIndex(of: 0) ?? rest.endIndex)]
        if headerBytes.count &+ bytes.count &+ 3 > limits.headerBytesMax { return exceed(.headerBytes) }
        if headerBytes.isEmpty { headerBytes.reserveCapacity(4096) }
        headerBytes.append(contentsOf: bytes[..<nameEnd])
        headerBytes.append(ASCII.colon)
        if lacksBlank(value.first) { headerBytes.append(ASCII.space) }
        appendLines(value)
        headerBytes.append(ASCII.carriageReturn)
        headerBytes.append(ASCII.lineFeed)
        return .silent
    }

    /// Whether the blank behind the colon was taken away on the way: mail servers that do not keep it eat one space,
    /// and what begins with a tab or a line break most likely had none.
    private func lacksBlank(_ first: UInt8?) -> Bool {
        guard negotiation?.options.contains(.leadingBlanks) != true else { return false }
        return first != ASCII.tab && first != ASCII.lineFeed && first != ASCII.carriageReturn
    }

    /// A folded value comes with LF alone.
    private mutating func appendLines(_ value: ByteBufferView) {
        var rest = value
        while let lineFeed = rest.firstIndex(of: ASCII.lineFeed) {
            headerBytes.append(contentsOf: rest[..<lineFeed])
            if headerBytes.last != ASCII.carriageReturn { headerBytes.append(ASCII.carriageReturn) }
            headerBytes.append(ASCII.lineFeed)
            rest = rest[(lineFeed &+ 1)...]
        }
        headerBytes.append(contentsOf: rest)
    }

    mutating func endHeader() -> Step {
        phase = .body
        messageByteCount &+= 2
        guard excess == nil else { return .silent }
        headerBytes.append(ASCII.carriageReturn)
        headerBytes.append(ASCII.lineFeed)
        let header = headerBytes
        headerBytes = []
        messageByteCount = header.count
        return Step(.header(header))
    }

    mutating func take(body piece: ByteBuffer) -> Step {
        messageByteCount &+= piece.readableBytes
        guard excess == nil, piece.readableBytes > 0 else { return .silent }
        if messageByteCount > limits.messageBytesMax { return exceed(.messageBytes) }
        return Step(.body(piece))
    }

    mutating func endMessage() -> Step {
        phase = .awaitingAnswer
        return Step(.endOfMessage)
    }

    mutating func exceed(_ excess: MilterExcess) -> Step {
        guard self.excess == nil else { return .silent }
        self.excess = excess
        headerBytes = []
        return Step(.exceeded(excess))
    }

    /// Forgets all that belongs to the message that is answered or given up.
    mutating func endOfMessageReached() {
        phase = .connected
        headerBytes = []
        headerFieldCount = 0
        recipientCount = 0
        messageByteCount = 0
        excess = nil
        macros.forget(from: .mail)
    }
}
