import DNS
import Mail

/// The entries of one list, to be looked up: a hash table over the bytes of all keys, side by side in one buffer.
///
/// A million entries take some 40 MB, and a look-up takes the same time however many there are: one probe for each
/// name above a domain, one for each length of prefix that occurs.
struct ListTable: Sendable {
    private struct Place {
        var start: UInt32
        var length: UInt16
        /// Seconds since 1970 at which the entry ends; 0: never.
        var until: UInt32
    }

    let list: ListName
    private var keys: [UInt8] = []
    private var places: [Place] = []
    /// Places counted from 1, in the order of their hashes; 0 is free. Its count is a power of two.
    private var slots: [UInt32] = []
    /// The lengths of prefix that occur, the longest first.
    private var prefixesV4: [Int] = []
    private var prefixesV6: [Int] = []

    init(_ list: ListName) { self.list = list }

    var count: Int { places.count }
    var isEmpty: Bool { places.isEmpty }

    /// Adds an entry; of two for the same subject the later one counts.
    /// - Parameter until: seconds since 1970; nil: for ever.
    mutating func insert(_ subject: ListSubject, until: Int64?) {
        let key = subject.key
        let end = UInt32(clamping: max(1, until ?? 0))
        if let known = place(of: key) {
            places[known].until = until == nil ? 0 : end
            return
        }
        guard let start = UInt32(exactly: keys.count), let length = UInt16(exactly: key.count) else { return }
        if places.count * 2 >= slots.count { grow() }
        keys += key
        places.append(Place(start: start, length: length, until: until == nil ? 0 : end))
        occupy(key[...], places.count)
        if case .network(let network) = subject { note(network) }
    }

    /// The most exact entry for an address: itself, its domain, the domains above.
    func match(_ address: MailAddress, now: Int64) -> ListMatch? {
        guard let domain = address.domain else { return nil }
        let name = Array(domain.description.utf8)
        if !address.localPart.isEmpty, isIn(address.localPart + [ASCII.at] + name, now) {
            return ListMatch(list: list, entry: address.text, value: address.text, rank: 1_000_000)
        }
        let labels = domain.labelCount
        let value = address.text
        if isIn(name, now) {
            return ListMatch(list: list, entry: name.text, value: value, rank: 1_001 + 2 * labels)
        }
        var rest = ([ASCII.dot] + name)[...]
        var count = labels
        while !rest.isEmpty {
            if isIn(Array(rest), now) {
                return ListMatch(list: list, entry: rest.text, value: value, rank: 1_000 + 2 * count)
            }
            rest = rest.dropFirst().drop { $0 != ASCII.dot }
            count -= 1
        }
        return nil
    }

    /// The smallest network that holds the client.
    func match(_ client: IPAddress, now: Int64) -> ListMatch? {
        let client = client.unmapped
        for length in client.isV4 ? prefixesV4 : prefixesV6
        where isIn(ListSubject.key(client, length), now) {
            let entry = IPNetwork(client, prefixLength: length).map { "\($0)" } ?? ""
            let rank = client.isV4 ? length + 96 : length
            return ListMatch(list: list, entry: entry, value: "\(client)", rank: rank)
        }
        return nil
    }

    private func isIn(_ key: [UInt8], _ now: Int64) -> Bool {
        guard let place = place(of: key) else { return false }
        let until = places[place].until
        return until == 0 || Int64(until) > now
    }

    private func place(of key: [UInt8]) -> Int? {
        guard !slots.isEmpty else { return nil }
        var slot = Self.hash(key[...]) & (slots.count - 1)
        while slots[slot] != 0 {
            let index = Int(slots[slot]) - 1
            if bytes(of: places[index]).elementsEqual(key) { return index }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    private func bytes(of place: Place) -> ArraySlice<UInt8> {
        keys[Int(place.start)..<(Int(place.start) + Int(place.length))]
    }

    /// At most half of the slots are taken, so that a free one is always near.
    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: max(64, slots.count * 2))
        for index in places.indices { occupy(bytes(of: places[index]), index + 1) }
    }

    private mutating func occupy(_ key: ArraySlice<UInt8>, _ number: Int) {
        var slot = Self.hash(key) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = UInt32(truncatingIfNeeded: number)
    }

    /// With the secret of this process, so that nobody can write a list whose entries all collide.
    private static func hash(_ key: ArraySlice<UInt8>) -> Int {
        var hasher = Hasher()
        for byte in key { hasher.combine(byte) }
        return hasher.finalize()
    }

    private mutating func note(_ network: IPNetwork) {
        let length = network.prefixLength
        if network.base.isV4 {
            if !prefixesV4.contains(length) { prefixesV4 = (prefixesV4 + [length]).sorted(by: >) }
        } else if !prefixesV6.contains(length) {
            prefixesV6 = (prefixesV6 + [length]).sorted(by: >)
        }
    }
}
