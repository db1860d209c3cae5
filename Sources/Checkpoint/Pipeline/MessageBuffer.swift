/// The bytes of a message while it comes in. Its end puts what they lay in on the shelf, for another large message.
///
/// An array that grows is moved, so it grows seldom and by much: room that is never used is no more than addresses.
///
/// `@unchecked Sendable`: the one who takes the message in has it until the message is complete; from then on nobody
/// changes it.
final class MessageBuffer: @unchecked Sendable {
    private(set) var bytes: [UInt8] = []
    private let shelf: BufferShelf?
    /// How far what the bytes lie in was filled before.
    private var filled = 0

    /// Bytes that there is room for at first, which is enough for most messages, and then. The medium size is the
    /// largest that comes from the heap, where pages are used again (see `ProcessSettings`).
    private static let smallBytes = 32 << 10
    private static let mediumBytes = 240 << 10
    private static let largeBytes = 8 << 20

    init(_ shelf: BufferShelf? = nil) { self.shelf = shelf }

    deinit {
        guard let shelf, bytes.capacity >= Self.largeBytes, bytes.capacity < 2 * Self.largeBytes else { return }
        filled = max(filled, bytes.count)
        bytes.removeAll(keepingCapacity: true)
        shelf.put(BufferShelf.Buffer(bytes: bytes, filled: filled))
    }

    /// Makes room for so many bytes in all.
    func reserve(_ count: Int) {
        guard count > bytes.capacity else { return }
        let room =
            switch count {
            case ...Self.smallBytes: Self.smallBytes
            case ...Self.mediumBytes: Self.mediumBytes
            case ...Self.largeBytes: Self.largeBytes
            default: max(count, 4 * bytes.capacity)
            }
        if room == Self.largeBytes, var larger = shelf?.take(room) {
            larger.bytes.append(contentsOf: bytes)
            (bytes, filled) = (larger.bytes, larger.filled)
        } else {
            bytes.reserveCapacity(room)
        }
    }

    func append(_ piece: [UInt8]) {
        reserve(bytes.count + piece.count)
        bytes.append(contentsOf: piece)
    }

    func append(_ piece: UnsafeRawBufferPointer) {
        reserve(bytes.count + piece.count)
        unsafe bytes.append(contentsOf: piece)
    }
}
