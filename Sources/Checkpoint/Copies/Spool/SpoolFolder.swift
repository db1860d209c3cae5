import Glibc

/// The folders of the spool, held by one server at a time.
///
/// `entering/` has files that are being written, `waiting/` whole entries, `state/` how far they came, `failed/` those
/// that were given up, `journal/` what happened on each day, `orders/` what the command line asks for,
/// `targets/` which servers do not answer, `damaged/` what is no entry.
struct SpoolFolder: Sendable {
    let path: String

    enum Room: String, CaseIterable { case entering, waiting, state, failed, journal, orders, targets, damaged }

    init(_ path: String) { self.path = path }

    func path(_ room: Room) -> String { "\(path)/\(room.rawValue)" }
    func path(_ room: Room, _ name: String) -> String { "\(path)/\(room.rawValue)/\(name)" }
    func entry(_ identifier: CopyIdentifier, in room: Room = .waiting) -> String { path(room, identifier.text) }
    func state(_ identifier: CopyIdentifier, _ target: String) -> String { path(.state, "\(identifier).\(target)") }

    /// Makes what is missing of the folders, for their owner alone.
    func make() throws(CopyError) {
        for folder in [path] + Room.allCases.map({ path($0) }) {
            guard unsafe mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw SpoolFile.failure(folder) }
        }
    }

    /// Removes the files of a server that was killed while it wrote: none of them was acknowledged.
    func clearEntering() throws(CopyError) {
        for name in try SpoolFile.names(in: path(.entering)) { SpoolFile.remove(path(.entering, name)) }
    }

    /// The entries in `room`, the oldest first.
    func identifiers(in room: Room) throws(CopyError) -> [CopyIdentifier] {
        try SpoolFile.names(in: path(room)).compactMap { CopyIdentifier($0) }.sorted()
    }
}
