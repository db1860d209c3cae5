/// Collects defects up to the limit.
struct AddressDefects {
    private(set) var all: [AddressDefect] = []
    let limit: Int

    mutating func add(_ kind: AddressDefect.Kind, at offset: Int) {
        if all.count < limit { all.append(AddressDefect(kind, at: offset)) }
    }
}
