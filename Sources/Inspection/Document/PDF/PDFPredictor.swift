/// Undoes what comes before compression: bytes written as differences from those beside and above them (ISO 32000-1
/// section 7.4.4.4; the filters of PNG, and TIFF's of whole bytes).
struct PDFPredictor {
    private let kind: Int
    private let rowBytes: Int
    /// Between a byte and the one of the same component to its left.
    private let step: Int

    /// nil where nothing is predicted, or in no way that makes sense.
    init?(_ parameters: PDFDictionary) {
        kind = parameters["Predictor"]?.number ?? 1
        let columns = parameters["Columns"]?.number ?? 1
        let colors = parameters["Colors"]?.number ?? 1
        let bits = parameters["BitsPerComponent"]?.number ?? 8
        guard kind > 1, (1...1 << 20).contains(columns), (1...32).contains(colors), (1...16).contains(bits) else {
            return nil
        }
        rowBytes = (columns &* colors &* bits &+ 7) / 8
        step = max(1, colors &* bits / 8)
    }

    /// The bytes as they were; as far as whole rows go.
    func undone(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        // A row may claim to be larger than all there is: nothing is set aside for it.
        guard rowBytes <= bytes.count else { return [] }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var reader = ByteReader(bytes)
        var above = [UInt8](repeating: 0, count: rowBytes)
        while true {
            // PNG says row by row how; TIFF always adds what is to the left.
            guard let filter = kind >= 10 ? reader.byte() : 1, let run = reader.run(rowBytes) else { return result }
            above = row(Array(run), filter, above)
            result += above
        }
    }

    /// - Parameter above: the row before, of the same length.
    private func row(_ bytes: [UInt8], _ filter: UInt8, _ above: [UInt8]) -> [UInt8] {
        var row = bytes
        for place in row.indices {
            let left = place < step ? 0 : row[place &- step]
            let corner = place < step ? 0 : above[place &- step]
            let guess: UInt8 =
                switch filter {
                case 1: left
                case 2: above[place]
                case 3: UInt8((Int(left) &+ Int(above[place])) / 2)
                case 4: Self.paeth(left, above[place], corner)
                default: 0
                }
            row[place] &+= guess
        }
        return row
    }

    /// Whichever of the three is nearest to left + above - corner (PNG, section 9.4).
    private static func paeth(_ left: UInt8, _ above: UInt8, _ corner: UInt8) -> UInt8 {
        let sum = Int(left) &+ Int(above) &- Int(corner)
        let distances = (abs(sum &- Int(left)), abs(sum &- Int(above)), abs(sum &- Int(corner)))
        if distances.0 <= distances.1, distances.0 <= distances.2 { return left }
        return distances.1 <= distances.2 ? above : corner
    }
}
