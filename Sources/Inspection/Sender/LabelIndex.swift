import Mail

/// Compares labels of domain names, and the words between their hyphens, with those of organisations.
struct LabelIndex: Sendable {
    struct Match {
        let organisation: Int
        let kind: Kind
        let isWeak: Bool
    }

    enum Kind: Int, Sendable {
        /// The very name.
        case same
        /// Other characters that look alike.
        case lookAlike
        /// One letter more, less or other.
        case near
    }

    private struct Owner {
        let organisation: Int
        let isWeak: Bool
        /// Whether it is called so, and not only its domain.
        let isName: Bool
    }

    private var same: [String: Owner] = [:]
    private var shapes: [String: Owner] = [:]
    /// Strong names of six letters and more, by their first letter and their length.
    private var long: [LongName: [[UInt8]]] = [:]

    private struct LongName: Hashable {
        let first: UInt8
        let length: Int
    }

    /// Takes the registered labels of its domains and its names in Latin letters.
    mutating func add(_ organisation: Organisation, at index: Int) {
        let weak = Set(organisation.forms.filter(\.isWeak).map { Self.compact($0.text) })
        let labels = organisation.domains.compactMap { Self.label(of: $0) }
        let names = organisation.forms.map { Self.compact($0.text) }
        let strong = Set(organisation.forms.filter { !$0.isWeak }.map { Self.compact($0.text) })
        for label in Set(labels + names).sorted() where label.utf8.count >= 3 && label.utf8.allSatisfy({ $0 < 0x80 }) {
            // A label that is no name of the organisation is often a common word: `family`, `canada`.
            let isLong = label.utf8.count >= 8 || label.utf8.contains(ASCII.hyphen)
            let isName = strong.contains(label)
            let isWeak = !isName && (weak.contains(label) || !isLong)
            add(label, Owner(organisation: index, isWeak: isWeak, isName: isName))
        }
    }

    private mutating func add(_ label: String, _ owner: Owner) {
        if same[label] == nil { same[label] = owner }
        let shape = Skeleton.lookAlike(label)
        if shapes[shape] == nil { shapes[shape] = owner }
        let bytes = Array(label.utf8)
        guard bytes.count >= 6, !owner.isWeak else { return }
        long[LongName(first: bytes[0], length: bytes.count), default: []].append(bytes)
    }

    /// The organisation whose name the word is, or is made to look like; nil for other words.
    ///
    /// - Parameter word: a label or a word between its hyphens, in plain form.
    func match(_ word: String) -> Match? {
        if let match = exact(word) { return match }
        let bytes = Array(word.utf8)
        guard bytes.count <= 63 else { return nil }
        let core = Self.withoutDigits(bytes)
        if core.count >= 3, core.count < bytes.count, let match = exact(core.text) { return match }
        if let owner = joined(core) { return Match(organisation: owner.organisation, kind: .same, isWeak: false) }
        guard let owner = near(bytes) else { return nil }
        return Match(organisation: owner.organisation, kind: .near, isWeak: owner.isWeak)
    }

    /// The organisation that is called so, and by no weak name.
    func namesake(of label: String) -> Int? { same[label].flatMap { $0.isName ? $0.organisation : nil } }

    private func exact(_ word: String) -> Match? {
        if let owner = same[word] { return Match(organisation: owner.organisation, kind: .same, isWeak: owner.isWeak) }
        guard word.unicodeScalars.count >= 4, let owner = shapes[Skeleton.lookAlike(word)] else { return nil }
        return Match(organisation: owner.organisation, kind: .lookAlike, isWeak: owner.isWeak)
    }

    /// `amazon1`, `88rakuten`: numbers are added when the name itself is taken.
    private static func withoutDigits(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        var core = bytes[...]
        while core.last?.isDigit == true { core.removeLast() }
        while core.first?.isDigit == true { core.removeFirst() }
        return core
    }

    /// A strong name of five letters and more, with a word of the trade before or behind it: `amazonlogin`.
    private func joined(_ word: ArraySlice<UInt8>) -> Owner? {
        guard word.count >= 7 else { return nil }
        for place in word.indices.dropFirst(2) {
            let (one, other) = (word[..<place], word[place...])
            if one.count >= 5, let owner = strong(one), Self.affixes.contains(other.text) { return owner }
            if other.count >= 5, let owner = strong(other), Self.affixes.contains(one.text) { return owner }
        }
        return nil
    }

    private func strong(_ word: ArraySlice<UInt8>) -> Owner? { same[word.text].flatMap { $0.isWeak ? nil : $0 } }

    private static let affixes = Set(TableReader(PackageResources.name_affixes_txt).words)

    private func near(_ word: [UInt8]) -> Owner? {
        guard let first = word.first, (6...30).contains(word.count), word.allSatisfy({ $0 < 0x80 }) else { return nil }
        for length in word.count - 1...word.count + 1 {
            let names = long[LongName(first: first, length: length)] ?? []
            if let name = names.first(where: { OneEdit.apart($0, word) }) { return same[name.text] }
        }
        return nil
    }

    /// What the name is as a label: without spaces and points.
    private static func compact(_ name: String) -> String {
        Array(Skeleton.plain(name).utf8.filter { $0.isLetter || $0.isDigit || $0 == ASCII.hyphen || $0 >= 0x80 }).text
    }

    /// The label that names the organisation: the first of a registered domain.
    private static func label(of domain: String) -> String? {
        domain.split(separator: ".").first.map(String.init)
    }
}
