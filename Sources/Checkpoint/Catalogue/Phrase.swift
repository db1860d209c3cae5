/// One text for a person, in both languages. All texts live in this folder: nothing else in the program speaks.
public struct Phrase: Sendable, Hashable {
    public let english: String
    public let japanese: String

    public init(en english: String, ja japanese: String) {
        self.english = english
        self.japanese = japanese
    }

    public func text(in language: Language) -> String {
        switch language {
        case .english: english
        case .japanese: japanese
        }
    }
}

/// The languages Sekisho speaks; the raw value is the tag of BCP 47.
public enum Language: String, Sendable, CaseIterable {
    case english = "en"
    case japanese = "ja"
}

/// A value that can say what it means to a person.
public protocol Explained {
    var phrase: Phrase { get }
}
