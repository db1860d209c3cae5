import Wire

/// `[[scanner]]`: a virus scanner that is shown every attachment.
struct ScannerSettings: Sendable, Hashable {
    enum Kind: String, Sendable, Hashable, CaseIterable { case clamd, icap, command }

    var name: String
    var kind: Kind
    /// Of clamd and ICAP.
    var address: ListenAddress?
    /// Of ICAP.
    var service = "avscan"
    var method = ICAPDialogue.Method.response
    /// A program and its arguments.
    var command: [String] = []
    /// For one file.
    var seconds = 20
    /// A larger file is not shown, and said not to be.
    var bytesMax = 25 << 20
    /// Files that are shown at a time.
    var connectionsMax = 8
}
