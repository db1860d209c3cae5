extension InputError {
    /// Every problem of a configuration, one a line.
    static func configuration(_ faults: [ConfigurationFault]) -> InputError {
        InputError(
            Phrase(
                en: faults.map(\.phrase.english).joined(separator: "\n"),
                ja: faults.map(\.phrase.japanese).joined(separator: "\n")
            )
        )
    }
}
