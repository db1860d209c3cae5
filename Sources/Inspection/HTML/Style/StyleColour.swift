import Mail

/// A colour, by red, green and blue from 0 to 255, and how much it covers, from 0 to 1.
struct StyleColour: Sendable, Hashable {
    var red: Double
    var green: Double
    var blue: Double
    var alpha = 1.0

    static let black = StyleColour(red: 0, green: 0, blue: 0)
    static let white = StyleColour(red: 255, green: 255, blue: 255)
    static let transparent = StyleColour(red: 0, green: 0, blue: 0, alpha: 0)
    /// What browsers give to links.
    static let link = StyleColour(red: 0, green: 0, blue: 238)

    /// As it looks upon another one.
    func over(_ ground: StyleColour) -> StyleColour {
        StyleColour(
            red: red * alpha + ground.red * (1 - alpha),
            green: green * alpha + ground.green * (1 - alpha),
            blue: blue * alpha + ground.blue * (1 - alpha)
        )
    }

    /// Whether nobody can read letters of this colour upon that one. Twenty steps of 255 are a contrast of 1.2 upon
    /// white; the palest grey that newsletters write in (`#cccccc`) is more than twice as far away.
    func vanishes(on ground: StyleColour) -> Bool {
        let seen = over(ground)
        return max(abs(seen.red - ground.red), abs(seen.green - ground.green), abs(seen.blue - ground.blue)) <= 20
    }
}
