extension MarkingSettings {
    /// Reads the table `[marking]`.
    init(_ table: ConfigurationTable) {
        self.init()
        hasResults = table.boolean("results", default: hasResults)
        removeOthers = table.values("remove-others", default: removeOthers, expected: .serverName) { text in
            text.isEmpty || text.utf8.count > 255 ? nil : text
        }
        hasVerdict = table.boolean("verdict", default: hasVerdict)
        language = table.choice("language", default: language)
        func color(_ key: String, _ fallback: String) -> String {
            table.value(key, default: fallback, expected: .color, NoticeStyle.color)
        }
        style.background = color("background", style.background)
        style.text = color("text", style.text)
        style.border = color("border", style.border)
    }
}
