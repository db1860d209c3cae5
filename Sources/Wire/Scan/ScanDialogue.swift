/// A conversation with a virus scanner about one file, as a machine without a socket: what to send, what came, and the
/// verdict. Any bytes lead to a verdict.
public protocol ScanDialogue: Sendable {
    /// What is to be sent next; nil when nothing is left. To be asked again when that has gone.
    mutating func next() -> [UInt8]?
    mutating func receive(_ bytes: ArraySlice<UInt8>)
    /// The scanner closed the connection.
    mutating func ended()
    /// Once it is there it stays, and the connection can be closed.
    var verdict: ScanVerdict? { get }
}
