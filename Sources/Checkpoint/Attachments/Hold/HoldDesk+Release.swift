import Mail
import Wire

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
        let wanted = recipients.isEmpty ? held.recipients : try Self.addresses(recipients)
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

    /// What a person typed: with its domain, since nobody would notice until the server refuses it.
    private static func addresses(_ texts: [String]) throws(InputError) -> [[UInt8]] {
        var addresses: [[UInt8]] = []
        for text in texts {
            let address = MailAddress(path: Array(text.utf8))
            let isWhole = !address.localPart.isEmpty && address.domain != nil
            guard isWhole, SMTPPath(Array(text.utf8)) != nil else { throw .notARecipient(text) }
            addresses.append(Array(text.utf8))
        }
        return addresses
    }
}
