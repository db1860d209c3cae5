public import ArgumentParser
public import Checkpoint

/// `sekisho keys new`: a new private key in a file only its owner can read.
struct KeysNew: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: said("Make a private key and show the record to publish.")
    )

    @Option(name: .long, help: ArgumentHelp(said("The signing domain."))) var domain: String
    @Option(name: .long, help: ArgumentHelp(said("The selector."))) var selector: String
    @Option(name: .long, help: ArgumentHelp(said("rsa or ed25519."))) var type: KeyFile.KeyType = .rsa
    @Option(name: .long, help: ArgumentHelp(said("Bits of an RSA key: 2048, 3072 or 4096."))) var bits = 2048
    @Option(name: .long, help: ArgumentHelp(said("The key file to write; it must not exist."), valueName: "file"))
    var out: String
    @OptionGroup var output: OutputOptions

    func run() throws {
        try output.print(try KeyFile(path: out).make(type, bits: bits, selector: selector, domain: domain))
    }
}

extension KeyFile.KeyType: ExpressibleByArgument {}
