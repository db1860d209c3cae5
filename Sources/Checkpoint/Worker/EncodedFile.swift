import Mail

/// A file as a message carries it: encoded still, and not copied out of the message. Whoever looks into it decodes it.
struct EncodedFile: Sendable {
    var name: String
    /// What the message declares it to be, such as `application/pdf`; what it is, only its bytes tell.
    var declaredType: String?
    var body: ArraySlice<UInt8>
    var encoding: TransferEncoding

    var decoded: WorkerFile {
        WorkerFile(name: name, bytes: Array(encoding.decode(body).bytes), declaredType: declaredType)
    }

    /// What a part of the body decodes to, of which no more is needed than the beginning.
    var beginning: ArraySlice<UInt8> { encoding.decode(body.prefix(Self.beginningBytes)).bytes }

    private static let beginningBytes = 4_096

    /// Whether the file may have so many bytes: no encoding makes a file shorter.
    func mayHave(bytes count: Int) -> Bool { encoding.isIdentity ? count == body.count : count <= body.count }
}
