import Mail

/// A name that a list or a form made of the author's: `Taro via Announce`, `Taro (経由 Announce)`.
struct ListName {
    let author: String
    let list: String

    init?(_ name: String) {
        let bytes = Array(name.utf8)[...]
        for mark in Self.marks {
            guard let place = bytes.lastOffset(of: mark, within: bytes.count), place > 0 else { continue }
            let list = bytes.dropFirst(place + mark.count)
            guard !list.isEmpty else { continue }
            author = bytes.prefix(place).text[...].trimmingQuotes
            self.list = list.text[...].trimmingQuotes
            return
        }
        return nil
    }

    private static let marks = [" via ", " Via ", "（経由", "(経由", " 経由", "（via ", "(via ", " on behalf of "].map {
        Array($0.utf8)
    }
}

extension Substring {
    fileprivate var trimmingQuotes: String {
        var rest = self
        while let first = rest.first, " '\"(（".contains(first) { rest.removeFirst() }
        while let last = rest.last, " '\")）".contains(last) { rest.removeLast() }
        return String(rest)
    }
}
