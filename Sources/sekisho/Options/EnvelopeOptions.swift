import ArgumentParser
import Checkpoint

/// What the mail transaction said. Left out, it is taken from the message's own Received and Return-Path fields.
struct EnvelopeOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(said("Address of the client that delivered the message."), valueName: "address")
    )
    var ip: String?

    @Option(name: .long, help: ArgumentHelp(said("What the client called itself in HELO."), valueName: "name"))
    var helo: String?

    @Option(name: .long, help: ArgumentHelp(said("Return path (MAIL FROM); '<>' for a bounce."), valueName: "address"))
    var from: String?

    @Option(name: .long, help: ArgumentHelp(said("A recipient (RCPT TO); may be repeated."), valueName: "address"))
    var rcpt: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp(said("TLS of the transaction: none, yes or its version."), valueName: "version")
    )
    var tls: String?

    @Option(name: .long, help: ArgumentHelp(said("The account that logged in to send."), valueName: "name"))
    var account: String?

    func given() throws(InputError) -> Envelope {
        try Envelope(
            GivenEnvelope(client: ip, helo: helo, returnPath: from, recipients: rcpt, tls: tls, account: account)
        )
    }
}
