import Mail
import NIOCore
import NIOPosix
import Wire

/// Delivers a held original, at once and once.
struct HoldRelease: Sendable {
    let held: HeldMessage
    let original: [UInt8]
    let server: MailServer
    let heloName: String

    func delivered(to recipients: [[UInt8]], in language: Language) async throws(InputError) -> HoldReleaseReport {
        let paths = try Self.paths(recipients)
        let form = SMTPContentForm(of: original)
        let bytes = form.hasBareLineBreak ? wrapped(form, language) : original
        let transaction = SMTPTransaction(
            returnPath: SMTPPath(held.returnPath) ?? .null,
            recipients: paths,
            bytes: bytes.count,
            isEightBit: form.isEightBit && !form.hasBareLineBreak
        )
        let outcomes = await send(bytes, transaction)
        var report = HoldReleaseReport(identifier: held.identifier, server: server, isWrapped: form.hasBareLineBreak)
        for (address, outcome) in zip(recipients, outcomes) { report.recipients.append((address.text, outcome)) }
        return report
    }

    private static func paths(_ addresses: [[UInt8]]) throws(InputError) -> [SMTPPath] {
        var paths: [SMTPPath] = []
        for address in addresses {
            guard !address.isEmpty, let path = SMTPPath(address) else { throw .notARecipient(address.text) }
            paths.append(path)
        }
        return paths
    }

    /// For each recipient why it was not delivered; nil where it was.
    private func send(_ bytes: [UInt8], _ transaction: SMTPTransaction) async -> [CopyTrouble?] {
        let connector = SMTPConnector(
            server: server,
            limits: .standard,
            group: MultiThreadedEventLoopGroup.singleton,
            pool: .singleton,
            heloName: heloName
        )
        do throws(CopyTrouble) {
            let connection = try await connector.open()
            defer { connection.quit() }
            let delivery = try await connection.send(transaction, MessageSource(bytes))
            return delivery.outcome.recipients.map { reply in
                guard case .failure(let failure) = reply else { return nil }
                return delivery.trouble ?? CopyTrouble(failure)
            }
        } catch {
            return transaction.recipients.map { _ in error }
        }
    }

    /// As a file in a message: what has line breaks that could be read as commands never travels as it is.
    private func wrapped(_ form: SMTPContentForm, _ language: Language) -> [UInt8] {
        let milliseconds = held.identifier.microseconds / 1000
        let entry = CopyEntry(
            identifier: CopyIdentifier(milliseconds: milliseconds, number: 0),
            received: milliseconds,
            returnPath: held.returnPath,
            recipients: held.recipients,
            shares: [],
            queueID: held.queueID,
            client: nil,
            messageBytes: original.count,
            form: form
        )
        return WrappedCopy(original, of: entry, heloName: heloName, language: language).bytes
    }
}
