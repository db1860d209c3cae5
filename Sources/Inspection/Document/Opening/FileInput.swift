import Mail

/// A file on its way to the reader of its format, with what that may need.
struct FileInput {
    var bytes: ArraySlice<UInt8>
    var name: String
    var type: FileType
    var charsets: CharsetDecoder
}
