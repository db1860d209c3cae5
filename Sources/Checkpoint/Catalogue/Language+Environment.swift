extension Language {
    /// The language of a locale as POSIX looks it up: `LC_ALL`, then `LC_MESSAGES`, then `LANG`. English where it is
    /// neither of ours.
    public init(environment: [String: String]) {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        self = locale?.hasPrefix("ja") == true ? .japanese : .english
    }
}
