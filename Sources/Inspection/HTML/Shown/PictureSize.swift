import Mail

/// How large a picture is shown, as far as its attributes and style say.
struct PictureSize {
    let width: Int?
    let height: Int?

    init(_ tree: HTMLTree, _ node: Int, _ style: ShownStyle) {
        width = style.width.map(Self.pixels) ?? Self.pixels(tree.value(.width, of: node))
        height = style.height.map(Self.pixels) ?? Self.pixels(tree.value(.height, of: node))
    }

    private static func pixels(_ length: Double) -> Int { Int(min(max(length, 0), 10_000)) }

    /// Of one pixel or none.
    var isTracker: Bool { (width ?? 2) <= 1 && (height ?? 2) <= 1 || width == 0 || height == 0 }

    /// 200 by 100 pixels and more; of one side alone, 300.
    var isLarge: Bool {
        switch (width, height) {
        case (let width?, let height?): width >= 200 && height >= 100
        case (let one?, nil), (nil, let one?): one >= 300
        case (nil, nil): true
        }
    }

    /// A length of HTML: digits, a fraction nobody needs, and perhaps `%`, by which a picture is as wide as its window.
    private static func pixels(_ value: ArraySlice<UInt8>?) -> Int? {
        guard let value else { return nil }
        let digits = value.drop(while: \.isSpace).prefix(6).prefix(while: \.isDigit)
        guard !digits.isEmpty else { return nil }
        let number = digits.reduce(0) { $0 &* 10 &+ Int($1 &- 0x30) }
        let rest = value[digits.endIndex...]
        return rest.first == 0x25 ? number &* 6 : number
    }
}
