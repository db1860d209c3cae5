import CUnbound

/// What libunbound said, copied out of its memory.
enum UnboundReply: Sendable {
    case failure(Answer.Failure)
    case message(Message)

    struct Message: Sendable {
        let code: Int32
        let data: [[UInt8]]
        let hasData: Bool
        let isSecure: Bool
        let isBogus: Bool
        /// Seconds.
        let ttl: UInt32
        /// In master-file form; empty when the library gives none.
        let canonicalName: [UInt8]
    }

    var isSecure: Bool { if case .message(let message) = self { message.isSecure } else { false } }

    var isBogus: Bool { if case .message(let message) = self { message.isBogus } else { false } }

    init(_ result: UnsafePointer<ub_result>, limits: Limits) {
        let result = unsafe result.pointee
        var data: [[UInt8]] = []
        var size = unsafe Int(result.answer_len)
        if let items = unsafe result.data, let lengths = unsafe result.len {
            var index = 0
            while size <= limits.answerBytesMax, let item = unsafe items[index] {
                let length = unsafe max(0, Int(lengths[index]))
                unsafe data.append(Array(UnsafeRawBufferPointer(start: item, count: length)))
                size += length
                index += 1
            }
        }
        // The packet and the data cut out of it count once each.
        guard size <= 2 * limits.answerBytesMax else {
            self = .failure(.limit)
            return
        }
        self = .message(
            Message(
                code: unsafe result.rcode,
                data: data,
                hasData: unsafe result.havedata != 0,
                isSecure: unsafe result.secure != 0,
                isBogus: unsafe result.bogus != 0,
                ttl: UInt32(clamping: unsafe result.ttl),
                canonicalName: unsafe result.canonname.map { unsafe Array(String(cString: $0).utf8) } ?? []
            )
        )
    }
}
