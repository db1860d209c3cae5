import ArgumentParser
import Checkpoint

/// `sekisho sign`: puts a DKIM signature on a message.
struct Sign: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: said("Sign a message with DKIM and print it."))

    @Argument(help: ArgumentHelp(said("The message; '-' or nothing reads standard input."))) var file = "-"
    @Option(name: .long, help: ArgumentHelp(said("The private key (PEM), RSA or Ed25519."), valueName: "file")) var key:
        String
    @Option(name: .long, help: ArgumentHelp(said("The signing domain, d=."))) var domain: String
    @Option(name: .long, help: ArgumentHelp(said("The selector, s=."))) var selector: String
    @Option(name: .long, help: ArgumentHelp(said("Agent or user, i=."), valueName: "address")) var identity: String?
    @Option(name: .long, help: ArgumentHelp(said("Canonicalisation of header and body."))) var canonicalization =
        "relaxed/relaxed"
    @Option(name: .long, help: ArgumentHelp(said("Expire after so many days, x=."), valueName: "days")) var expires:
        Int64?
    @Flag(name: .long, help: ArgumentHelp(said("Print the signature field alone."))) var fieldOnly = false
    @OptionGroup var time: TimeOption
    @Option(name: .long, help: ArgumentHelp(said("Language of messages: ja or en."))) var lang: Language?

    func run() throws {
        let order = SigningOrder(
            keyFile: key,
            domain: domain,
            selector: selector,
            identity: identity,
            canonicalization: canonicalization,
            expiresAfterDays: expires
        )
        let signed = try order.sign(try InputFile().read(file), named: file, now: try time.seconds())
        Output.write(fieldOnly ? signed.field : signed.message)
    }
}
