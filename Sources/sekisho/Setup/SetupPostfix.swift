public import ArgumentParser
public import Checkpoint

/// `sekisho setup postfix`: shows the changes for the Postfix at hand, makes them, or takes them back.
struct SetupPostfix: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "postfix",
        abstract: said(
            "Show what to change in Postfix so that mail passes Sekisho; --apply changes it, --undo takes it back."
        )
    )

    @Flag(name: .long, help: ArgumentHelp(said("Make the changes, after a backup; a running Postfix takes them up.")))
    var apply = false
    @Flag(name: .long, help: ArgumentHelp(said("Take the changes back."))) var undo = false
    @Option(
        name: .long,
        help: ArgumentHelp(said("Postfix's folder. Default: as postconf has it."), valueName: "folder")
    )
    var configDir: String?
    @Option(
        name: .long,
        help: ArgumentHelp(
            said("Among other milters: first, to judge mail before they change it; last, to sign it after.")
        )
    )
    var position: PostfixOrder.Place = .last
    @Option(
        name: .long,
        help: ArgumentHelp(
            said(
                """
                What Postfix does while Sekisho does not run: accept or tempfail. Default: accept while Sekisho only \
                observes, else tempfail.
                """
            )
        )
    )
    var defaultAction: PostfixOrder.DefaultAction?
    @Option(name: .long, help: ArgumentHelp(said("Sekisho's configuration."), valueName: "file")) var config: String?
    @OptionGroup(title: said("Output")) var output: OutputOptions

    func validate() throws {
        if apply && undo { throw ValidationError(said("--apply and --undo exclude each other.")) }
    }

    func run() throws {
        var order = PostfixOrder()
        order.folder = configDir
        order.place = position
        order.defaultAction = defaultAction
        let deed: PostfixSetupReport.Deed = apply ? .apply : (undo ? .undo : .show)
        try output.print(try PostfixSetupReport(deed, order, configuration: config))
    }
}

extension PostfixOrder.Place: ExpressibleByArgument {}
extension PostfixOrder.DefaultAction: ExpressibleByArgument {}
