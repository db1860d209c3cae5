/// Values by names that the program itself knows, found several times faster than in a dictionary: nobody can make its
/// names collide.
struct NameTable<Value: Sendable>: Sendable {
    /// A power of two in number, a third of them taken at most, so that a search soon ends.
    private var names: [PackedName]
    private var values: [Value?]

    /// - Parameter names: each once.
    init(naming names: some Sequence<(PackedName, Value)>) { self.init(Dictionary(uniqueKeysWithValues: names)) }

    init(_ entries: [PackedName: Value]) {
        var size = 4
        while size < entries.count &* 3 { size &*= 2 }
        names = [PackedName](repeating: PackedName(), count: size)
        values = [Value?](repeating: nil, count: size)
        for (name, value) in entries {
            var place = name.mixed & (size &- 1)
            while values[place] != nil { place = (place &+ 1) & (size &- 1) }
            names[place] = name
            values[place] = value
        }
    }

    subscript(name: PackedName) -> Value? {
        var place = name.mixed & (values.count &- 1)
        while let value = values[place] {
            if names[place] == name { return value }
            place = (place &+ 1) & (values.count &- 1)
        }
        return nil
    }
}
