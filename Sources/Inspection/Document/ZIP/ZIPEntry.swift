import Mail

/// One entry of a ZIP as its directory, or for want of one its local header, describes it (APPNOTE 4.3.7, 4.3.12).
package struct ZIPEntry: Sendable, Hashable {
    /// Its path, decoded.
    package var name: String
    var nameBytes: ArraySlice<UInt8>
    var flags: Int
    var method: Int
    /// Bytes in the archive, and unpacked, as promised.
    var packedSize: Int
    var size: Int
    /// Of the local header, from the start of the file.
    package var headerOffset: Int
    /// The packed bytes; nil if there is no local header where the directory says.
    package var content: Range<Int>?
    /// Of the content, unpacked (CRC-32).
    var checksum: Int
    /// The time of the last change, as MS-DOS writes it.
    var time: Int
    /// Unix mode in the upper half, if a Unix made it.
    var attributes = 0
    /// Found by its local header alone: programs that go by the directory do not show it.
    var isUnlisted = false

    /// Bit 0, whatever the method of encryption.
    var isEncrypted: Bool { flags & 1 == 1 || method == 99 }
    var isFolder: Bool { nameBytes.last == UInt8(ascii: "/") }
    /// A symbolic link of Unix.
    var isLink: Bool { attributes &>> 28 == 0xA }
    /// Sockets, pipes and devices.
    var isDevice: Bool { [1, 2, 6, 0xC].contains(attributes &>> 28) }
    /// Whether the old encryption is used, which needs nothing but a password.
    var isDecipherable: Bool { isEncrypted && flags & 0x40 == 0 && (method == 0 || method == 8) }
    var isInflatable: Bool { !isEncrypted && (method == 0 || method == 8) }
}
