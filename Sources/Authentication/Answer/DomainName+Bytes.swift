import DNS

extension DomainName {
    /// The name as mail writes it: labels and dots, nothing escaped.
    var bytes: [UInt8] { Array(labels.joined(separator: [0x2E])) }
}
