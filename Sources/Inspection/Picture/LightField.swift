/// The lightness of the points of a picture, as code readers take it.
struct LightField: Sendable {
    let width: Int
    let height: Int
    /// Row by row: `width * height` of them.
    let points: [UInt8]

    init?(_ picture: Picture) {
        width = picture.width
        height = picture.height
        points = picture.luminance()
        guard points.count == width * height else { return nil }
    }

    private init(width: Int, height: Int, points: [UInt8]) {
        self.width = width
        self.height = height
        self.points = points
    }

    /// Black for white.
    var inverted: LightField { LightField(width: width, height: height, points: points.map { ~$0 }) }

    /// With a white margin: readers want one, and those who hide codes leave it out.
    func framed(by margin: Int) -> LightField {
        let (wide, high) = (width + 2 * margin, height + 2 * margin)
        var result = [UInt8](repeating: 0xFF, count: wide * high)
        for y in 0..<height {
            let start = (y + margin) * wide + margin
            result.replaceSubrange(start..<(start + width), with: points[(y * width)..<((y + 1) * width)])
        }
        return LightField(width: wide, height: high, points: result)
    }

    /// Each point `factor` times as wide and as high.
    func enlarged(_ factor: Int) -> LightField {
        var result: [UInt8] = []
        result.reserveCapacity(points.count * factor * factor)
        for y in 0..<height {
            let row = points[(y * width)..<((y + 1) * width)].flatMap { Array(repeating: $0, count: factor) }
            for _ in 0..<factor { result += row }
        }
        return LightField(width: width * factor, height: height * factor, points: result)
    }

    /// Half as wide and as high; each point the mean of four.
    func halved() -> LightField {
        let (wide, high) = (width / 2, height / 2)
        var result: [UInt8] = []
        result.reserveCapacity(wide * high)
        for y in 0..<high {
            for x in 0..<wide {
                let place = 2 * y * width + 2 * x
                let sum =
                    Int(points[place]) + Int(points[place + 1]) + Int(points[place + width])
                    + Int(points[place + width + 1])
                result.append(UInt8(truncatingIfNeeded: sum / 4))
            }
        }
        return LightField(width: wide, height: high, points: result)
    }
}
