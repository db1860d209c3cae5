extension LedgerSettings {
    /// Reads `[ledger]`.
    init(_ table: ConfigurationTable) {
        let standard = LedgerSettings()
        isOn = table.boolean("record", default: standard.isOn)
        subject = table.choice("subject", default: standard.subject)
        addresses = table.choice("addresses", default: standard.addresses)
        steps = table.choice("steps", default: standard.steps)
        keepSeconds = table.seconds("keep", default: standard.keepSeconds, in: 3600...3650 * 86400)
        bytesMax = table.bytes("size-max", default: standard.bytesMax, in: 10_000_000...10_000_000_000_000)
        outboxBytesMax = table.bytes("outbox-max", default: standard.outboxBytesMax, in: 1_000_000...1_000_000_000_000)
    }
}
