import Mail
import NIOCore

extension MilterSession {
    /// Answers the message of `MilterEvent.endOfMessage`. Nothing happens if none awaits an answer (any more).
    ///
    /// A refused message is not modified. Modifications that the mail server does not offer are left out and named in
    /// `omitted`: look at `actions` before planning changes of which one is worth nothing without the other.
    public mutating func answer(_ modifications: [MilterModification], _ decision: MilterDecision) {
        guard awaitsAnswer else { return }
        omitted = []
        switch decision {
        case .accept:
            for modification in modifications {
                if actions.isSuperset(of: modification.action) {
                    write(modification)
                } else {
                    omitted.insert(modification.action)
                }
            }
            output.writeMilterPacket(.accept)
        case .refuse(let reply):
            write(reply)
        }
        endOfMessageReached()
    }

    /// Tells the mail server that the answer is on its way, lest it gives up. Nothing happens if none is awaited.
    public mutating func keepAlive() {
        if awaitsAnswer { output.writeMilterPacket(.progress) }
    }

    private mutating func write(_ modification: MilterModification) {
        switch modification {
        case .addHeader(let name, let value):
            writeField(.addHeader, nil, name, value)
        case .insertHeader(let index, let name, let value):
            writeField(.insertHeader, index, name, value)
        case .changeHeader(let name, let occurrence, let value):
            // Nothing for a value means that the field goes.
            writeField(.changeHeader, occurrence, name, value.map { $0.isEmpty ? [ASCII.space] : $0 })
        case .replaceBody(let body):
            writeBody(body)
        case .addRecipient(let path, let parameters):
            writePath(parameters.isEmpty ? .addRecipient : .addRecipientWithParameters, path, parameters)
        case .removeRecipient(let path):
            writePath(.removeRecipient, path, [])
        case .changeSender(let path, let parameters):
            writePath(.changeSender, path, parameters)
        case .quarantine(let reason):
            let text = reason.utf8.lazy.map { (0x20..<0x7F).contains($0) ? $0 : 0x3F }
            output.writeMilterPacket(.quarantine) { $0.writeMilterText(text.prefix(limits.quarantineReasonMax)) }
        }
    }

    private mutating func writeField(_ response: MilterResponse, _ number: Int?, _ name: [UInt8], _ value: [UInt8]?) {
        let keepsBlank = negotiation?.options.contains(.leadingBlanks) == true
        output.writeMilterPacket(response) { packet in
            if let number { packet.writeInteger(UInt32(clamping: number)) }
            packet.writeMilterText(name)
            guard var value = value?[...] else {
                packet.writeInteger(UInt8(0))
                return
            }
            // Such a mail server puts the blank back by itself.
            if !keepsBlank, value.count > 1, value.first == ASCII.space { value.removeFirst() }
            packet.writeMilterText(value.withLineFeeds)
        }
    }

    private mutating func writeBody(_ body: [UInt8]) {
        let piece = negotiation?.options.dataBytesMax ?? 65_535
        var start = 0
        output.reserveCapacity(minimumWritableBytes: body.count &+ (body.count / piece &+ 2) &* 5)
        repeat {
            let end = min(start &+ piece, body.count)
            output.writeMilterPacket(.replaceBody) { $0.writeBytes(body[start..<end]) }
            start = end
        } while start < body.count
    }

    private mutating func writePath(_ response: MilterResponse, _ path: [UInt8], _ parameters: [UInt8]) {
        output.writeMilterPacket(response) { packet in
            packet.writeMilterText([ASCII.less] + path + [ASCII.greater])
            if !parameters.isEmpty { packet.writeMilterText(parameters) }
        }
    }

    private mutating func write(_ reply: SMTPReply) {
        guard let text = reply.milterText(limits) else {
            output.writeMilterPacket(.refuseForNow)
            return
        }
        output.writeMilterPacket(.replyCode) { $0.writeMilterText(text) }
    }
}

extension ArraySlice<UInt8> {
    /// CRLF as LF: so the protocol has line breaks in values.
    fileprivate var withLineFeeds: ArraySlice<UInt8> {
        var result: [UInt8] = []
        var rest = self
        while let place = LineScanner.firstIndex(of: ASCII.carriageReturn, in: rest.span, from: 0, to: rest.count) {
            if result.isEmpty { result.reserveCapacity(count) }
            let next = rest.dropFirst(place &+ 1)
            result += rest.prefix(next.first == ASCII.lineFeed ? place : place &+ 1)
            rest = next
        }
        guard !result.isEmpty else { return rest }
        result += rest
        return result[...]
    }
}
