/// A line of the table of weights: an identifier and a number.
struct WeightLine {
    let identifier: String
    let number: Double

    init?(_ text: String) {
        let words = text.split(separator: " ", omittingEmptySubsequences: true)
        guard words.count == 2, let number = Double(words[1]), number.isFinite else { return nil }
        identifier = String(words[0])
        self.number = number
    }
}
