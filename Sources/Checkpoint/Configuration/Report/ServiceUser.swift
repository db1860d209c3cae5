import Foundation
import Glibc

/// The user that the server runs as under systemd, and what it may do with files that somebody else checks for it.
struct ServiceUser: Sendable {
    let name: String
    let identifier: uid_t
    let groups: Set<gid_t>

    /// The one of the unit (`packaging/sekisho.service`), when root asks and there is one: others cannot look for it,
    /// and then it is they who run the server.
    static var installed: ServiceUser? { geteuid() == 0 ? ServiceUser(named: "sekisho") : nil }

    init(name: String, identifier: uid_t, groups: Set<gid_t>) {
        self.name = name
        self.identifier = identifier
        self.groups = groups
    }

    /// nil when there is no such user.
    init?(named name: String) {
        var entry = unsafe passwd()
        var found: UnsafeMutablePointer<passwd>?
        var buffer = [CChar](repeating: 0, count: 16_384)
        let code = unsafe getpwnam_r(name, &entry, &buffer, buffer.count, &found)
        guard code == 0, unsafe found != nil else { return nil }
        var groups = [gid_t](repeating: 0, count: 1024)
        var count = Int32(groups.count)
        guard unsafe getgrouplist(name, entry.pw_gid, &groups, &count) >= 0 else { return nil }
        self.init(name: name, identifier: unsafe entry.pw_uid, groups: Set(groups.prefix(Int(count))))
    }

    /// Files of a folder that are looked at.
    private static let filesMax = 1000

    /// What keeps the user from the file, or from one in the folder; nil when nothing does.
    func obstacle(to file: NamedFile) -> FileObstacle? {
        switch file.use {
        case .read: obstacle(to: file.path, "r")
        case .run: obstacle(to: file.path, "x")
        case .readAll: obstacle(to: file.path, "rx") ?? obstacle(within: file.path)
        case .keep: obstacle(to: file.path, "rwx") ?? obstacle(within: file.path)
        }
    }

    private func obstacle(within folder: String) -> FileObstacle? {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for name in names.sorted().prefix(Self.filesMax) {
            var status = stat()
            let path = "\(folder)/\(name)"
            guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
            if let obstacle = obstacle(to: path, "r") { return obstacle }
        }
        return nil
    }

    private func obstacle(to path: String, _ rights: String) -> FileObstacle? {
        // What is not there is told by others.
        guard let whole = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(whole) }
        let names = unsafe String(cString: whole).split(separator: "/")
        var place = ""
        for name in names.dropLast() {
            place += "/\(name)"
            if let obstacle = closed(place, "x", on: path) { return obstacle }
        }
        return closed(place + "/\(names.last ?? "")", rights, on: path)
    }

    /// The obstacle that one file or folder is by its owner, group and mode.
    private func closed(_ place: String, _ rights: String, on path: String) -> FileObstacle? {
        var status = stat()
        guard identifier != 0, unsafe stat(place, &status) == 0 else { return nil }
        let isOwn = status.st_uid == identifier
        let isOfGroup = groups.contains(status.st_gid)
        let granted = status.st_mode >> (isOwn ? 6 : isOfGroup ? 3 : 0) & 0o7
        guard granted & Self.bits(rights) != Self.bits(rights), !Self.hasAccessList(place) else { return nil }
        let who: Character? = isOwn ? "u" : isOfGroup ? "g" : nil
        return FileObstacle(user: name, path: path, place: place, rights: rights, who: who)
    }

    private static func bits(_ rights: String) -> mode_t {
        rights.utf8.reduce(0) { bits, letter in
            switch letter {
            case UInt8(ascii: "r"): bits | 4
            case UInt8(ascii: "w"): bits | 2
            default: bits | 1
            }
        }
    }

    /// An access control list (acl(5)) says more than the mode.
    private static func hasAccessList(_ path: String) -> Bool {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        let extended = attributes?[FileAttributeKey("NSFileExtendedAttributes")] as? [String: Data]
        return extended?["system.posix_acl_access"] != nil
    }
}
