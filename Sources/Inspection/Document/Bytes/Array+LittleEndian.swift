extension Array<UInt8> {
    /// The lowest `count` bytes of a number, little endian, as binary formats write it.
    init(littleEndian value: Int, count: Int) {
        self = (0..<count).map { UInt8(truncatingIfNeeded: value &>> (8 &* $0)) }
    }
}
