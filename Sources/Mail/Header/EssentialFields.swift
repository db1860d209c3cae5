/// The fields that are indexed even where a header is longer than is read: who wrote a message, how that is proven, and
/// what its body is. Of each name the first few behind the limit.
struct EssentialFields {
    private static let names: [StaticString] = [
        "From", "Sender", "Reply-To", "To", "Cc", "Subject", "Date", "Message-ID", "In-Reply-To", "References",
        "Return-Path", "Received", "List-Id", "MIME-Version", "Content-Type", "Content-Transfer-Encoding",
        "Content-Disposition", "Content-ID", "DKIM-Signature", "ARC-Seal", "ARC-Message-Signature",
        "ARC-Authentication-Results", "Authentication-Results",
    ]
    private static let countMax = 10

    private var counts: [Int] = []

    /// Whether a field of this name is one of them.
    mutating func take(_ name: Span<UInt8>) -> Bool {
        guard let place = Self.names.firstIndex(where: { name.equals(ignoringCase: $0) }) else { return false }
        if counts.isEmpty { counts = Array(repeating: 0, count: Self.names.count) }
        counts[place] &+= 1
        return counts[place] <= Self.countMax
    }
}
