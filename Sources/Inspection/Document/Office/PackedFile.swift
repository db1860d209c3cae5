import Mail

/// A file packed into a document by "insert object": the stream `\1Ole10Native` (MS-OLEDS section 2.3.6), whose content
/// is the format of the Object Packager.
struct PackedFile {
    var name: String
    /// Where it came from, and where it is put when it is opened.
    var path: String
    var bytes: ArraySlice<UInt8>

    /// nil if the stream holds something else.
    init?(_ stream: ArraySlice<UInt8>, charsets: CharsetDecoder = .basic) {
        var reader = ByteReader(stream)
        guard reader.uint32() != nil, reader.uint16() == 2, let label = reader.text(), let source = reader.text(),
            reader.skip(4), let length = reader.uint32(), let target = reader.run(length), let size = reader.uint32()
        else { return nil }
        name = charsets.guess(label.isEmpty ? source : label)
        path = charsets.guess(target.prefix { $0 != 0 })
        bytes = reader.rest.prefix(size)
        // The name in UTF-16 comes behind the content, where the packager of today puts it: path, label, source.
        guard reader.skip(size), let pathLength = reader.uint32(), reader.skip(pathLength &* 2),
            let labelLength = reader.uint32(), labelLength > 0, let wide = reader.run(labelLength &* 2)
        else { return }
        name = wide.utf16
    }
}
