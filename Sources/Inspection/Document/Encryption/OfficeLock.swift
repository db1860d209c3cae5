/// What a document is locked with: it tells whether a password fits.
protocol OfficeLock {
    /// Hashes that it takes to try a password.
    var hashes: Int { get }
    /// What opens the document; nil if the password does not fit.
    func key(for password: String) -> [UInt8]?
}

/// What keeps a whole document, packed away as one stream (MS-OFFCRYPTO section 2.3.4.4).
protocol PackageLock: OfficeLock {
    func opened(_ content: ArraySlice<UInt8>, key: [UInt8]) -> [UInt8]?
}
