import ArgumentParser
import Checkpoint

/// `--at`: judge as of another moment.
struct TimeOption: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            said("Judge as of this time: seconds since 1970 or 2026-11-23T09:00:00Z."),
            valueName: "time"
        )
    )
    var at: String?

    func seconds() throws(InputError) -> Int64 { try Moment.seconds(at) }
}
