/// What the type of a file alone says about it.
struct FileTypeInspection {
    private let type: FileType
    private let name: String

    init(_ type: FileType, _ name: String) {
        self.type = type
        self.name = name
    }

    var findings: [Finding] {
        switch type.family {
        case .program: [Finding(.program, [name, type.word])]
        case .script: [Finding(type.isActive ? .scriptFile : .scriptForPeople, [name, type.word])]
        case .shortcut: [Finding(type.word == "url" ? .webShortcut : .shortcut, [name, type.word])]
        case .disk: [Finding(.diskImage, [name, type.word])]
        case .document where type.word == "one": [Finding(.oneNote, [name])]
        default: []
        }
    }
}
