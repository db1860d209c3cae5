public import Inspection

extension Finding: Explained {
    public var phrase: Phrase {
        switch identifier {
        case FindingIdentifier.blocklistAllowed:
            Phrase(
                en: "\(argument(0)) vouches for \(argument(1)) (\(argument(3))).",
                ja: "\(argument(1)) は \(argument(0)) の信頼できる送信元に登録されています（\(argument(3))）。"
            )
        case _ where identifier.utf8.starts(with: FindingIdentifier.blocklistPrefix.utf8):
            Phrase(
                en: "\(argument(0)) lists \(argument(1)) (\(argument(3))).",
                ja: "\(argument(1)) は \(argument(0)) に登録されています（\(argument(3))）。"
            )
        default:
            words?.seen.namingTheNameless
                ?? Phrase(
                    en: "\(identifier): \(arguments.joined(separator: ", "))",
                    ja: "\(identifier)：\(arguments.joined(separator: "、"))"
                )
        }
    }
}
