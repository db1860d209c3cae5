import CSandbox

/// What a version of Landlock can forbid (landlock(7)).
struct LandlockRights: Sendable {
    let version: Int32

    /// What may be done with a file that is no folder: run, write, read, truncate, control.
    static let ofFiles: UInt64 = 0b111 | 1 << 14 | 1 << 15

    /// Run, read a file, read a folder.
    let reading: UInt64 = 0b1101

    /// All that can be done with files: 13 rights in the first version, then moving between folders, truncating, and
    /// controlling devices.
    var everything: UInt64 {
        switch version {
        case ...1: (1 << 13) - 1
        case 2: (1 << 14) - 1
        case 3, 4: (1 << 15) - 1
        default: (1 << 16) - 1
        }
    }

    /// Files; from version 4 on TCP; from version 6 on abstract sockets of others, and signals to others.
    var attributes: sekisho_landlock_attr {
        sekisho_landlock_attr(
            handled_access_fs: everything,
            handled_access_net: version >= 4 ? 0b11 : 0,
            scoped: version >= 6 ? 0b11 : 0
        )
    }

    /// An older kernel refuses a structure with fields that it does not know.
    var attributeBytes: Int {
        switch version {
        case ...3: 8
        case 4, 5: 16
        default: 24
        }
    }
}
