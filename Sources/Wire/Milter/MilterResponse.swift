/// The code of a packet to the mail server (`SMFIR_*`).
enum MilterResponse: UInt8, Sendable {
    case addRecipient = 0x2B  // +
    case removeRecipient = 0x2D  // -
    case addRecipientWithParameters = 0x32  // 2
    case negotiate = 0x4F  // O
    case accept = 0x61  // a
    case replaceBody = 0x62  // b
    case proceed = 0x63  // c
    case changeSender = 0x65  // e
    case addHeader = 0x68  // h
    case insertHeader = 0x69  // i
    case changeHeader = 0x6D  // m
    case progress = 0x70  // p
    case quarantine = 0x71  // q
    case refuseForNow = 0x74  // t
    case replyCode = 0x79  // y
}
