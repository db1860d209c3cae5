extension ShownStyle {
    /// What style sheets say of an element.
    mutating func apply(_ cascade: StyleCascade, within outer: ShownStyle) {
        if !cascade.isEmpty {
            applyText(cascade, outer)
            applyColours(cascade, outer)
            width = cascade.number(.width)?.pixels(letters: size, whole: 600)
            height = cascade.number(.height)?.pixels(letters: size, whole: 600)
        }
        let display = cascade.word(.display)
        if let display, let new = Self.layout(display), new != .block || layout != .paragraph { layout = new }
        if hidesAll != nil { return }
        if display == StyleValue.Word.none || (display == nil && hasHiddenAttribute) {
            hidesAll = .display
        } else if !cascade.isEmpty {
            hidesAll = hidingOfBox(cascade)
        }
    }

    private mutating func applyText(_ cascade: StyleCascade, _ outer: ShownStyle) {
        if let number = cascade.number(.fontSize) {
            size = number.unit == .none ? number.value : number.pixels(letters: outer.size, whole: outer.size)
        }
        if let number = cascade.number(.textIndent) { indent = number.pixels(letters: size, whole: 1024) }
        switch cascade.word(.visibility) {
        case .hidden, .collapse: isInvisible = true
        case .visible: isInvisible = false
        default: break
        }
        switch cascade.word(.whiteSpace) {
        case .pre, .preWrap, .preLine, .breakSpaces: keepsSpace = true
        case .normal: keepsSpace = false
        default: break
        }
        switch cascade.word(.direction) {
        case .rtl: isRightToLeft = true
        case .ltr: isRightToLeft = false
        default: break
        }
        switch cascade.word(.unicodeBidi) {
        case .bidiOverride, .isolateOverride: overridesDirection = true
        case .normal: overridesDirection = false
        default: break
        }
    }

    private mutating func applyColours(_ cascade: StyleCascade, _ outer: ShownStyle) {
        switch cascade[.color] {
        case .colour(let value): colour = value
        case .word(.inherit): colour = outer.colour
        default: break
        }
        switch cascade[.backgroundColor] {
        case .colour(let value): ground = value.alpha >= 1 ? value : ground.map { value.over($0) }
        case .picture: ground = nil
        default: break
        }
        if case .picture? = cascade[.backgroundImage] { ground = nil }
        if let number = cascade.number(.opacity) { opacity *= min(max(number.fraction(of: 1), 0), 1) }
    }

    /// Why nothing in the box of the element is seen.
    private func hidingOfBox(_ cascade: StyleCascade) -> HidingReason? {
        if opacity < 0.1 { return .invisible }
        if indent <= -Self.farAway { return .offScreen }
        if isOutside(cascade) { return .offScreen }
        if case .nothing? = cascade[.clipPath] { return .clipped }
        if isPositioned(cascade), case .nothing? = cascade[.clip] { return .clipped }
        guard let overflow = cascade.word(.overflow), overflow == .hidden || overflow == .clip else { return nil }
        let sides: [StyleProperty] = [.height, .maxHeight, .width, .maxWidth]
        let isFlat = sides.contains { side in
            cascade.number(side).map { $0.pixels(letters: size, whole: 1024) < 1.5 && $0.value >= 0 } ?? false
        }
        return isFlat ? .clipped : nil
    }

    private func isPositioned(_ cascade: StyleCascade) -> Bool {
        cascade.word(.position) == .absolute || cascade.word(.position) == .fixed
    }

    private func isOutside(_ cascade: StyleCascade) -> Bool {
        let margins: [StyleProperty] = [.marginLeft, .marginTop, .clipPath]
        let places: [StyleProperty] = isPositioned(cascade) ? [.left, .top, .right, .bottom] : []
        return (margins + places).contains { property in
            cascade.number(property).map { $0.pixels(letters: size, whole: 1024) <= -Self.farAway } ?? false
        }
    }

    /// What is moved so far is out of every window.
    private static let farAway = 500.0

    private static func layout(_ word: StyleValue.Word) -> Layout? {
        switch word {
        case .block, .flex, .flowRoot, .grid, .listItem, .table, .tableCaption, .tableRow, .tableRowGroup: .block
        case .tableCell: .cell
        case .inline, .contents: .inline
        default: nil
        }
    }
}
