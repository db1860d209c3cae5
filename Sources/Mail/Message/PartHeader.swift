/// What a header says about the part that it stands on.
struct PartHeader {
    let section: Range<Int>
    /// The fields, as places in the list of all fields.
    let fields: Range<Int>
    /// Nil if there is no Content-Type, or none that can be read.
    let mediaType: MediaType?
    let transferEncoding: TransferEncoding
    let contentType: Int?
    let contentDisposition: Int?
    private(set) var defects: [(Defect.Kind, Int)] = []

    var bodyStart: Int { section.upperBound }

    /// Of fields that occur more than once, the last one counts.
    init(_ section: HeaderScanner.Section, from start: Int, of fields: [HeaderField], in bytes: Span<UInt8>) {
        self.section = start..<section.bodyStart
        self.fields = section.fields
        var seen: UInt32 = 0
        var last: (type: Int?, encoding: Int?, disposition: Int?)
        for index in section.fields {
            guard let known = KnownField(name: bytes.extracting(fields[index].name)) else { continue }
            if seen & known.bit != 0 { defects.append((.repeatedField, fields[index].whole.lowerBound)) }
            seen |= known.bit
            switch known {
            case .contentType: last.type = index
            case .contentTransferEncoding: last.encoding = index
            case .contentDisposition: last.disposition = index
            default: break
            }
        }
        contentType = last.type
        contentDisposition = last.disposition
        mediaType = last.type.flatMap { MediaType(parsing: bytes, in: fields[$0].value) }
        transferEncoding = last.encoding.map { TransferEncoding(parsing: bytes, in: fields[$0].value) } ?? .sevenBit
        if let type = last.type, mediaType == nil {
            defects.append((.contentTypeInvalid, fields[type].whole.lowerBound))
        }
        if let encoding = last.encoding, transferEncoding == .unknown {
            defects.append((.encodingUnknown, fields[encoding].whole.lowerBound))
        }
    }
}

extension KnownField {
    fileprivate var bit: UInt32 { 1 &<< rawValue }
}
