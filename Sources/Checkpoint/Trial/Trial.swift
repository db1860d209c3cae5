import Mail

/// `sekisho try`: shows what a milter that listens makes of a message, as a mail server would meet it.
public struct Trial: Sendable {
    private let address: ListenAddress
    private let seconds: Int
    /// Whether the server is to keep what it keeps of any message: record, original, copies.
    public var isRecorded = false

    /// - Parameters:
    ///   - milter: where the milter listens, as in the configuration; nil for what that says, or its default.
    ///   - configuration: the file; nil for the standard one where it exists.
    ///   - seconds: how long the milter may take for one answer.
    public init(milter: String?, configuration file: String?, seconds: Int = 60) throws(InputError) {
        self.seconds = seconds
        if let milter {
            guard let address = ListenAddress(parsing: milter) else { throw .notAMilter(milter) }
            self.address = address
        } else {
            let listed = try ConfigurationReading(file: file).usable().milter.listen
            guard let first = listed.first else { throw .notAMilter("") }
            address = first
        }
    }

    /// Hands the message to the milter. Blocks: for commands alone.
    ///
    /// - Parameter given: what the caller says of the envelope; the rest is taken from the message, as `inspect` does.
    public func report(_ bytes: [UInt8], named name: String, given: Envelope) throws(InputError) -> TrialReport {
        let message = Message(parsing: try MessageFile(bytes, named: name).transported)
        var envelope = given.completed(from: message.header)
        envelope.isTrial = !isRecorded
        if envelope.recipients.isEmpty { envelope.recipients = [Array("postmaster".utf8)] }
        do {
            let conversation = try TrialConversation(address, seconds: seconds)
            let answer = try conversation.send(message, envelope)
            try? conversation.quit()
            var report = TrialReport(milter: address, message: message, answer: answer)
            report.hasClient = envelope.client != nil
            return report
        } catch {
            throw .milterUnreachable(address, (error as? MilterSocket.Problem)?.phrase)
        }
    }
}
