extension PostfixNote {
    /// The word for programs, as `docs/json.md` lists them.
    var kind: String {
        switch self {
        case .passesWhileAway: "passes-while-away"
        case .waitsWhileAway: "waits-while-away"
        case .others: "other-milters"
        case .sameWork: "same-work"
        case .ownMilters: "own-milters"
        case .withoutMilters: "no-milters"
        case .contentFilter: "content-filter"
        case .sizeLimit: "size-limit"
        case .shortTimeout: "short-timeout"
        case .outsideChroot: "outside-chroot"
        case .noRelease: "no-release"
        case .indirect: "indirect"
        }
    }
}
