import Mail

/// What the name of a mailer looks like.
enum MailerName {
    /// One word, perhaps with a number behind it: `Edgrddkjy 1`, `wi04b1`, `3157789`. Whether such a mailer exists is
    /// another question.
    static func looksInvented(_ name: ArraySlice<UInt8>) -> Bool {
        let words = name.prefix(400).split(separator: ASCII.space)
        guard let word = words.first, words.count <= 2 else { return false }
        guard word.allSatisfy({ $0.isLetter || $0.isDigit }) else { return false }
        return words.count == 1 || words[1].allSatisfy { $0.isDigit || $0 == ASCII.dot }
    }

    /// Programs that were given up a decade ago and live on in the kits of mass mailers.
    static func isAged(_ name: ArraySlice<UInt8>) -> Bool {
        let aged: [StaticString] = [
            "Microsoft Outlook Express", "Foxmail 6", "Foxmail 5", "Foxmail 4", "The Bat! (v1", "The Bat! (v2",
            "The Bat! (v3", "Microsoft Windows Mail 6", "Microsoft Windows Live Mail", "DreamMail",
            "Internet Mail Service", "Microsoft CDO for Windows 2000", "QUALCOMM Windows Eudora", "Incredimail",
        ]
        return aged.contains { name.prefix($0.utf8CodeUnitCount).equals(ignoringCase: $0) }
    }
}
