/// The first words of a worker. Another version's worker is of no use: the program was replaced while the server ran.
enum WorkerGreeting {
    static let text = Array("sekisho worker \(Version.text) 2".utf8)
}
