import ArgumentParser

@main
struct Sekisho: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "The checkpoint for your mail.")
}
