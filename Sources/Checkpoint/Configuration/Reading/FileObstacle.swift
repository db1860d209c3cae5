/// What keeps a user from a file.
struct FileObstacle: Sendable, Hashable {
    var user: String
    /// The file that is wanted.
    var path: String
    /// What is closed: the file itself, or a folder on the way to it.
    var place: String
    /// What is wanted of the place, as `chmod` writes it: `r`, `rx`, `rwx`.
    var rights: String
    /// Who can be given it: `u` where the place is the user's own, `g` where its group has the user among its members;
    /// nil where it has to have another group first.
    var who: Character?

    /// What an administrator types to open it.
    var remedy: String {
        let change = "chmod \(who ?? "g")+\(rights) \(place)"
        return who == nil ? "chgrp \(user) \(place) && \(change)" : change
    }
}
