import Mail

extension HoldDesk {
    /// Delivers the original, byte for byte, to the server that the configuration names for it.
    ///
    /// - Parameter recipients: some of those of the message, or others; empty for all of its own.
    public func release(
        _ name: String,
        to recipients: [String],
        reason: String,
        in language: Language
    ) async throws(InputError) -> HoldReleaseReport {
        let held = try find(name)
        let reason = try given(reason)
        let wanted = recipients.isEmpty ? held.recipients : recipients.map { Array($0.utf8) }
        let original = try bytes(of: held)
        guard let server = configuration.hold.release else { throw .noReleaseServer }
        let release = HoldRelease(
            held: held,
            original: original,
            server: server,
            heloName: configuration.server.name ?? Pipeline.Settings.hostName
        )
        let report = try await release.delivered(to: wanted, in: language)
        let taken = report.recipients.filter { $0.trouble == nil }.map(\.address)
        if !taken.isEmpty {
            try note(.release, on: held, reason, detail: taken.joined(separator: " "), becoming: .released)
        }
        return report
    }
}
