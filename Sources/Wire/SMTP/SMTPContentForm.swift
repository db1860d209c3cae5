import Mail

/// What must be known about a message before it can travel over SMTP.
public struct SMTPContentForm: Sendable, Hashable {
    /// Whether a CR or an LF stands alone. Servers differ in what ends a line for them, so such a message could end
    /// early at one of them and go on as commands ("SMTP smuggling"): it never travels as it is (RFC 5321 section
    /// 2.3.8).
    public var hasBareLineBreak: Bool
    /// Whether a byte is above 127 (RFC 6152).
    public var isEightBit: Bool

    public init(hasBareLineBreak: Bool, isEightBit: Bool) {
        self.hasBareLineBreak = hasBareLineBreak
        self.isEightBit = isEightBit
    }

    public init(of message: [UInt8]) {
        let bytes = message.span
        var odd: UInt8 = 0
        var all: UInt8 = 0
        var previousIsReturn: UInt8 = 0
        for index in bytes.indices {
            let byte = bytes[index]
            let isFeed: UInt8 = byte == ASCII.lineFeed ? 1 : 0
            // A CR must be followed by LF, an LF preceded by CR.
            odd |= isFeed ^ previousIsReturn
            all |= byte
            previousIsReturn = byte == ASCII.carriageReturn ? 1 : 0
        }
        self.init(hasBareLineBreak: odd | previousIsReturn != 0, isEightBit: all >= 0x80)
    }
}
