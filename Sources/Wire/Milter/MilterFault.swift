/// Why a milter connection cannot go on: the peer does not speak the protocol, or overwhelms us. The connection is to
/// be closed; a mail server then defers the message, or does what it is configured to do without its milter.
public struct MilterFault: Error, Hashable {
    public let kind: Kind
    /// The command byte of the packet at fault, if it was read.
    public let command: UInt8?
    /// Bytes of the conversation before the packet at fault.
    public let position: Int

    public init(_ kind: Kind, command: UInt8?, position: Int) {
        self.kind = kind
        self.command = command
        self.position = position
    }

    public enum Kind: Sendable, Hashable {
        /// A packet without even a command.
        case emptyPacket
        /// A packet longer than `MilterLimits.frameBytesMax`.
        case packetTooLong(UInt32)
        /// More bytes than `MilterLimits.pendingBytesMax` before they could be taken.
        case tooMuchPending
        case unknownCommand
        /// A command where the protocol has no place for it.
        case outOfOrder
        /// A version below 2.
        case versionTooOld(UInt32)
        /// A packet whose content is not that of its command.
        case malformed
        case tooManyParameters
        case macrosTooLong
    }
}
