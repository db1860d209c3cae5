extension AttachmentSettings {
    /// Reads `[attachments]`, `[[attachment]]` and `[converter.NAME]` of the whole file.
    init(_ root: ConfigurationTable) {
        let table = root.table("attachments")
        failure = table.choice("failure", default: failure)
        slow = table.choice("slow", default: slow)
        slowSeconds = table.seconds("slow-after", default: slowSeconds, in: 1...150)
        protected = table.choice("protected", default: protected)
        keepsOriginal = table.boolean("keep-original", default: keepsOriginal)
        zipNames = table.choice("zip-names", default: zipNames)
        contact = table.optionalValue("contact", expected: .contactExpected) { Self.contact($0) }
        triesWords = table.boolean("try-words", default: triesWords)
        readPasswords(table)
        for (name, table) in root.namedTables("converter") {
            guard let converter = NamedConverter(name, table) else { continue }
            converters[name] = converter
        }
        readRules(root)
    }

    private mutating func readRules(_ root: ConfigurationTable) {
        var names: Set<String> = [Policy.defaultRule]
        for (index, table) in root.tables("attachment").enumerated() {
            guard index < limits.rulesMax else {
                table.report("name", .tooMany(countMax: limits.rulesMax))
                break
            }
            guard let rule = AttachmentRule(table, place: index + 1, converters: converters) else { continue }
            if !names.insert(rule.name).inserted { table.report("name", .impossible(.ruleNameTaken)) }
            rules.append(rule)
        }
    }

    /// One a line, from a file that others may not read.
    private mutating func readPasswords(_ table: ConfigurationTable) {
        guard let path = table.secretFile("passwords-file"),
            let bytes = try? SpoolFile.read(path, count: Self.passwordFileBytesMax)
        else { return }
        let lines = bytes.split { $0 == 0x0A || $0 == 0x0D }
        let words = lines.filter { $0.count <= limits.passwordBytesMax && $0.first != 0x23 }
        passwords = words.prefix(limits.passwordsMax).map { String(decoding: $0, as: UTF8.self) }
    }

    private static let passwordFileBytesMax = 64 << 10

    /// One line, without what a reader obeys instead of showing.
    private static func contact(_ text: String) -> String? {
        let isFine = !text.isEmpty && text.utf8.count <= 200 && text.unicodeScalars.allSatisfy(Visible.isHarmless)
        return isFine ? text : nil
    }
}
