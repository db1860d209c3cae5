extension Unicode.Scalar {
    /// What Unicode calls alphabetic, told without its tables for ASCII and for nearly all of Japanese.
    var isAlphabetic: Bool {
        switch value {
        case 0x41...0x5A, 0x61...0x7A: true
        case 0..<0x80, 0x3000...0x3004, 0x3008...0x3020: false
        case 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC...0x30FE, 0x4E00...0x9FEF: true
        default: properties.isAlphabetic
        }
    }
}
