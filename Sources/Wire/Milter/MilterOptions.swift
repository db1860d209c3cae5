/// How the peers speak with each other (`SMFIP_*`).
struct MilterOptions: OptionSet, Sendable, Hashable {
    let rawValue: UInt32

    /// No reply is given to each header field; and so on for the other steps.
    static let silentHeader = MilterOptions(rawValue: 1 << 7)
    static let withoutUnknown = MilterOptions(rawValue: 1 << 8)
    static let silentConnect = MilterOptions(rawValue: 1 << 12)
    static let silentHelo = MilterOptions(rawValue: 1 << 13)
    static let silentMail = MilterOptions(rawValue: 1 << 14)
    static let silentRecipient = MilterOptions(rawValue: 1 << 15)
    static let silentData = MilterOptions(rawValue: 1 << 16)
    static let silentUnknown = MilterOptions(rawValue: 1 << 17)
    static let silentEndOfHeader = MilterOptions(rawValue: 1 << 18)
    static let silentBody = MilterOptions(rawValue: 1 << 19)
    /// Values of header fields keep the blank after the colon.
    static let leadingBlanks = MilterOptions(rawValue: 1 << 20)
    /// Body pieces of up to 256 KiB, and of up to 1 MiB, less one byte.
    static let data256K = MilterOptions(rawValue: 1 << 28)
    static let data1M = MilterOptions(rawValue: 1 << 29)

    /// What is asked for where it is offered.
    static let wanted: MilterOptions = [
        .silentHeader, .withoutUnknown, .silentConnect, .silentHelo, .silentMail, .silentRecipient, .silentData,
        .silentUnknown, .silentEndOfHeader, .silentBody, .leadingBlanks,
    ]

    /// What is asked for of what a peer offers.
    init(wantedOf offered: UInt32) {
        let offered = MilterOptions(rawValue: offered)
        var result = offered.intersection(.wanted)
        if offered.contains(.data1M) {
            result.insert(.data1M)
        } else if offered.contains(.data256K) {
            result.insert(.data256K)
        }
        self = result
    }

    init(rawValue: UInt32) { self.rawValue = rawValue }

    /// Bytes of a body that go into one packet.
    var dataBytesMax: Int {
        if contains(.data1M) { return (1 << 20) - 1 }
        return contains(.data256K) ? (256 << 10) - 1 : 65_535
    }
}
