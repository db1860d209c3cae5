import Glibc
import Mail

/// The list files as commands change them: one writer at a time, and the file always whole.
public struct ListBook: Sendable {
    let folder: String
    let limits: ListLimits

    /// - Parameter folder: where the files `allow` and `deny` are; made when it does not exist.
    public init(folder: String, limits: ListLimits = .standard) {
        self.folder = folder
        self.limits = limits
    }

    func path(of list: ListName) -> String { "\(folder)/\(list.rawValue)" }

    /// The file as it stands; empty when there is none.
    func file(_ list: ListName) throws(InputError) -> ListFile {
        let path = path(of: list)
        guard FileStamp(of: path) != nil else { return ListFile(name: path, bytes: [], limits: limits) }
        return ListFile(name: path, bytes: try InputFile(bytesMax: limits.bytesMax).read(path), limits: limits)
    }

    /// Writes entries; each takes the place of an older one for the same subject. Entries that are over go.
    public func add(_ entries: [ListEntry], to list: ListName, now: Int64) throws(InputError) -> ListChange {
        try change(list, now: now, replacing: entries, removing: [])
    }

    /// Takes entries out. Entries that are over go, too.
    public func remove(_ subjects: [ListSubject], from list: ListName, now: Int64) throws(InputError) -> ListChange {
        try change(list, now: now, replacing: [], removing: subjects)
    }

    private func change(
        _ list: ListName,
        now: Int64,
        replacing entries: [ListEntry],
        removing subjects: [ListSubject]
    ) throws(InputError) -> ListChange {
        try FolderLock.make(folder)
        let lock = try FolderLock(folder, secondsMax: limits.lockSecondsMax)
        defer { lock.release() }
        let file = try file(list)
        var incoming: [ListSubject: ListEntry] = [:]
        var order: [ListSubject] = []
        for entry in entries where incoming.updateValue(entry, forKey: entry.subject) == nil {
            order.append(entry.subject)
        }
        let leaving = Set(subjects)
        var change = ListChange(list: list, file: file.name)
        var bytes: [UInt8] = file.bytes.isEmpty ? Self.head : []
        bytes.reserveCapacity(file.bytes.count + 64 * entries.count)
        var kept = 0
        file.forEachLine { _, line, content in
            // What is no entry stays as it is: it may be somebody's note, or a slip to be mended by hand.
            if case .success(let entry?) = content {
                if leaving.contains(entry.subject) {
                    change.removed.append(entry)
                    return
                }
                if incoming[entry.subject] != nil {
                    change.replaced += 1
                    return
                }
                if entry.isOver(now) {
                    change.expired += 1
                    return
                }
                kept += 1
            }
            bytes += line
            bytes.append(ASCII.lineFeed)
        }
        guard kept + order.count <= limits.entriesMax else { throw .listFull(file.name, max: limits.entriesMax) }
        for subject in order {
            guard let entry = incoming[subject] else { continue }
            bytes += entry.line(limits: limits)
            bytes.append(ASCII.lineFeed)
        }
        guard bytes.count <= limits.bytesMax else { throw .listFull(file.name, max: limits.entriesMax) }
        change.written = order.count
        if change.isSomething || file.bytes.isEmpty { try WholeFile(path: file.name).write(bytes) }
        return change
    }

    private static let head = Array("# entry\tuntil\twho\twhen\twhy\n".utf8)
}
