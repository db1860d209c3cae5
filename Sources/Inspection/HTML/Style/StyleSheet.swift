/// The rules of all style sheets of a document, filed by what their elements must have.
struct StyleSheet: Sendable {
    private(set) var selectors: [StyleSelector] = []
    private(set) var declarations: [StyleDeclaration] = []
    var notes = StyleNotes()
    private(set) var isLimited = false
    private var byID: [ArraySlice<UInt8>: [Int]] = [:]
    private var byClass: [ArraySlice<UInt8>: [Int]] = [:]
    /// By the number of the name.
    private var byName = [[Int]](repeating: [], count: HTMLName.allCases.count)
    private var forAll: [Int] = []

    var isEmpty: Bool { selectors.isEmpty }

    mutating func add(_ list: [StyleSelector], _ declarations: [StyleDeclaration], limits: InspectionLimits) {
        let start = self.declarations.count
        self.declarations.append(contentsOf: declarations)
        for var selector in list {
            guard selectors.count < limits.styleRulesMax else {
                isLimited = true
                return
            }
            let place = selectors.count
            selector.declarations = start..<self.declarations.count
            selector.order = UInt64(place)
            selectors.append(selector)
            guard let subject = selector.parts.first else { continue }
            if let id = subject.id {
                byID[id, default: []].append(place)
            } else if let name = subject.classes.first {
                byClass[name, default: []].append(place)
            } else if let name = subject.name {
                byName[Int(name.rawValue)].append(place)
            } else {
                forAll.append(place)
            }
        }
    }

    /// Appends every rule that may be for an element; there may be others' among them.
    func appendCandidates(for element: StyledElement, to places: inout [Int]) {
        places.append(contentsOf: forAll)
        places.append(contentsOf: byName[Int(element.name.rawValue)])
        for name in element.classes { places.append(contentsOf: byClass[name] ?? []) }
        if let id = element.id { places.append(contentsOf: byID[id] ?? []) }
    }
}
