extension ConfigurationProblem {
    /// The word for programs, as `docs/json.md` lists them.
    var kind: String {
        switch self {
        case .notTOML, .notUTF8, .controlCharacter: "not-toml"
        case .tooLarge, .tooDeep, .tooMany: "limit"
        case .duplicateKey: "duplicate"
        case .unknownKey: "unknown-key"
        case .wrongType: "wrong-type"
        case .outOfRange: "out-of-range"
        case .unknownChoice, .unknownName: "unknown-choice"
        case .malformed: "malformed"
        case .missing: "missing"
        case .unreadableFile, .closedFile: "unreadable-file"
        case .exposedSecret: "exposed-secret"
        case .impossible: "impossible"
        }
    }
}
