/// The command of a packet from the mail server (`SMFIC_*`).
enum MilterCommand: UInt8, Sendable {
    case abort = 0x41  // A
    case body = 0x42  // B
    case connect = 0x43  // C
    case macro = 0x44  // D
    case endOfBody = 0x45  // E
    case helo = 0x48  // H
    case quitForNewConnection = 0x4B  // K
    case header = 0x4C  // L
    case mail = 0x4D  // M
    case endOfHeader = 0x4E  // N
    case negotiate = 0x4F  // O
    case quit = 0x51  // Q
    case recipient = 0x52  // R
    case data = 0x54  // T
    case unknown = 0x55  // U

    var carriesBody: Bool { self == .body || self == .endOfBody }
}
