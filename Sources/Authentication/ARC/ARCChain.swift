import Mail

/// The ARC fields of a header, sorted into sets (RFC 8617 section 5.2, steps 1 to 3).
struct ARCChain {
    /// Complete sets in the order of their instances; empty when the structure is broken.
    private(set) var sets: [ARCSet] = []
    /// Why the structure is broken, or that there is no chain.
    private(set) var defect: ARCReason?
    /// The largest instance that could be read.
    private(set) var highest = 0

    private enum Kind: CaseIterable {
        case results, messageSignature, seal

        var name: StaticString {
            switch self {
            case .results: "ARC-Authentication-Results"
            case .messageSignature: "ARC-Message-Signature"
            case .seal: "ARC-Seal"
            }
        }
    }

    private struct Found {
        var fields: [Kind: HeaderField] = [:]
        var results: [UInt8] = []
    }

    init(_ header: Header, limits: Limits, now: Int64) {
        var found: [Int: Found] = [:]
        for kind in Kind.allCases {
            let fields = header.fields(named: kind.name)
            guard fields.count <= limits.arcSetsMax else {
                defect = .tooManySets(limit: limits.arcSetsMax)
                return
            }
            for field in fields { add(field, kind, of: header, to: &found, limits) }
        }
        guard !found.isEmpty || defect != nil else {
            defect = .noChain
            return
        }
        guard defect == nil else { return }
        readSets(found, header, limits, now)
    }

    private mutating func add(
        _ field: HeaderField,
        _ kind: Kind,
        of header: Header,
        to found: inout [Int: Found],
        _ limits: Limits
    ) {
        let value = header.value(of: field)
        let split = kind == .results ? Self.splitResults(value) : nil
        let text = kind == .results ? split?.instance : TagList(lenient: value, limits: limits)["i"]
        guard let number = text.flatMap(Decimal.value), let instance = Int(exactly: number), instance > 0 else {
            defect = defect ?? .instanceUnreadable(field: kind.name.description)
            return
        }
        guard instance <= limits.arcSetsMax else {
            defect = .tooManySets(limit: limits.arcSetsMax)
            return
        }
        highest = max(highest, instance)
        if found[instance]?.fields[kind] != nil {
            defect = defect ?? .fieldRepeated(field: kind.name.description, instance: instance)
        }
        found[instance, default: Found()].fields[kind] = field
        if let split { found[instance]?.results = Array(split.content) }
    }

    private mutating func readSets(_ found: [Int: Found], _ header: Header, _ limits: Limits, _ now: Int64) {
        var sets: [ARCSet] = []
        for instance in 1...max(1, highest) {
            let entry = found[instance] ?? Found()
            guard let results = entry.fields[.results] else { return missing(.results, instance) }
            guard let signature = entry.fields[.messageSignature] else { return missing(.messageSignature, instance) }
            guard let seal = entry.fields[.seal] else { return missing(.seal, instance) }
            let set = ARCSet(
                instance: instance,
                resultsField: results,
                results: entry.results,
                messageSignature: DKIMSignature(.arc, field: signature, of: header, limits: limits, now: now),
                seal: ARCSeal(field: seal, of: header, limits: limits)
            )
            sets.append(set)
        }
        self.sets = sets
        defect = Self.chainValueDefect(sets)
    }

    private mutating func missing(_ kind: Kind, _ instance: Int) {
        defect = .fieldMissing(field: kind.name.description, instance: instance)
    }

    private static func chainValueDefect(_ sets: [ARCSet]) -> ARCReason? {
        if let last = sets.last, last.seal.chainValue == .fail { return .failedBefore(instance: last.instance) }
        for set in sets {
            guard let value = set.seal.chainValue else { continue }
            guard value == (set.instance == 1 ? .none : .pass) else {
                return .chainValueWrong(instance: set.instance, value: value.rawValue)
            }
        }
        return nil
    }

    /// `i=N` must stand first in an ARC-Authentication-Results field (section 4.1.1).
    private static func splitResults(
        _ value: ArraySlice<UInt8>
    ) -> (instance: ArraySlice<UInt8>, content: ArraySlice<UInt8>)? {
        guard let semicolon = value.firstIndex(of: ASCII.semicolon) else { return nil }
        let head = value[..<semicolon]
        guard let equals = head.firstIndex(of: ASCII.equals), head[..<equals].trimmed.elementsEqual("i".utf8) else {
            return nil
        }
        return (head[(equals + 1)...].trimmed, value[(semicolon + 1)...].trimmed)
    }
}
