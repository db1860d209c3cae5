/// A module of a macro project.
struct VBAModule: Sendable, Hashable {
    var name: String
    /// The text, as it is written, in the code page of the project; nil if it cannot be read.
    var source: [UInt8]?
    /// Bytes of compiled code before the source.
    var compiledLength: Int
}
