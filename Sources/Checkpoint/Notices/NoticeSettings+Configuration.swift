import Mail

extension NoticeSettings {
    init(_ table: ConfigurationTable) {
        self.init()
        to = table.values("to", default: [], expected: .mailAddress) { Self.isAddress($0) ? $0 : nil }
        from = table.optionalValue("from", expected: .mailAddress) { Self.isAddress($0) ? $0 : nil }
        if let server = MailServer(table, host: "127.0.0.1") { self.server = server }
    }

    private static func isAddress(_ text: String) -> Bool {
        guard let address = EnvelopeAddress(parsing: Array(text.utf8)[...]) else { return false }
        return !address.localPart.isEmpty && !address.domain.isEmpty
    }
}
