/// Reads the data of one record in its text form.
struct ZoneRecord {
    let origin: DomainName

    private static let dataBytesMax = 65535

    /// nil for types that are never asked for: their data is not looked at.
    func read(_ type: UInt16, _ words: inout ZoneWords) throws(ZoneFault) -> Record? {
        guard let type = RecordType(rawValue: type) else { return nil }
        if words.takeGenericMark() { return try generic(type, &words) }
        let record = try record(type, &words)
        try words.end()
        return record
    }

    private func record(_ type: RecordType, _ words: inout ZoneWords) throws(ZoneFault) -> Record {
        switch type {
        case .a: .a(try address(.a, words.next(.address)))
        case .aaaa: .aaaa(try address(.aaaa, words.next(.address)))
        case .cname: .cname(try name(words.next(.name)))
        case .ptr: .ptr(try name(words.next(.name)))
        case .mx:
            .mx(preference: try number(words.next(.preference)), exchange: try name(words.next(.name)))
        case .txt: .txt(try strings(&words))
        case .tlsa:
            .tlsa(
                usage: try number(words.next(.number)),
                selector: try number(words.next(.number)),
                matching: try number(words.next(.number)),
                data: try hex(&words)
            )
        }
    }

    func name(_ token: ZoneToken) throws(ZoneFault) -> DomainName {
        if !token.isQuoted, token.raw.elementsEqual([0x40]) { return origin }
        let (labels, isAbsolute) = try token.labels()
        guard let name = DomainName(labels: isAbsolute ? labels : labels + origin.labels) else {
            throw ZoneFault(.nameTooLong(found: token.shown), at: token.start)
        }
        return name
    }

    private func address(_ type: RecordType, _ token: ZoneToken) throws(ZoneFault) -> IPAddress {
        guard let address = IPAddress(parsing: token.raw), address.isV4 == (type == .a) else {
            throw ZoneFault(.badAddress(found: token.shown, type), at: token.start)
        }
        return address
    }

    private func number<Number: FixedWidthInteger & UnsignedInteger>(
        _ token: ZoneToken
    ) throws(ZoneFault) -> Number {
        var value: UInt32 = 0
        var isNumber = (1...10).contains(token.raw.count)
        for byte in token.raw.prefix(10) where isNumber {
            isNumber = byte.isDecimal && value <= 65535
            if isNumber { value = value * 10 + UInt32(byte - 0x30) }
        }
        guard isNumber, let number = Number(exactly: value) else {
            throw ZoneFault(.badNumber(found: token.shown, max: UInt32(Number.max)), at: token.start)
        }
        return number
    }

    /// Character strings. What the wire cannot hold is written as it can: one of more than 255 bytes as several, none
    /// at all as an empty one (RFC 1035 section 3.3.14).
    private func strings(_ words: inout ZoneWords) throws(ZoneFault) -> [[UInt8]] {
        var strings: [[UInt8]] = []
        var size = 0
        for token in words.remaining() {
            var rest = try token.bytes()[...]
            repeat {
                let piece = rest.prefix(255)
                strings.append(Array(piece))
                size += piece.count + 1
                rest = rest.dropFirst(255)
            } while !rest.isEmpty
            guard size <= Self.dataBytesMax else { throw ZoneFault(.dataTooLong, at: token.start) }
        }
        return strings.isEmpty ? [[]] : strings
    }

    /// Pairs of hexadecimal digits, blanks allowed between them (RFC 6698 section 2.2).
    private func hex(_ words: inout ZoneWords) throws(ZoneFault) -> [UInt8] {
        let first = try words.next(.data)
        var data: [UInt8] = []
        var high: UInt8?
        for token in [first] + words.remaining() {
            for byte in token.raw {
                guard let digit = Self.digit(byte) else {
                    throw ZoneFault(.badHex(found: token.shown), at: token.start)
                }
                if let full = high {
                    data.append(full << 4 | digit)
                    high = nil
                } else {
                    high = digit
                }
            }
        }
        guard high == nil else { throw ZoneFault(.badHex(found: first.shown), at: first.start) }
        return data
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }

    /// `\# LENGTH HEX` (RFC 3597 section 5).
    private func generic(_ type: RecordType, _ words: inout ZoneWords) throws(ZoneFault) -> Record {
        let length = try words.next(.number)
        let told = Int(try number(length) as UInt16)
        let data = words.isMore ? try hex(&words) : []
        guard data.count == told else {
            throw ZoneFault(.lengthDiffers(told: told, found: data.count), at: length.start)
        }
        guard let record = Record(type, data: data) else { throw ZoneFault(.badData(type), at: length.start) }
        return record
    }
}
