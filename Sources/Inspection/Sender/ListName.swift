/// A name that a list or a form made of the author's: `Taro via Announce`, `Taro (経由 Announce)`.
struct ListName {
    let author: String
    let list: String

    init?(_ name: String) {
        for mark in [" via ", " Via ", "（経由", "(経由", " 経由", "（via ", "(via ", " on behalf of "] {
            guard let range = name.ranges(of: mark).last, range.lowerBound > name.startIndex else { continue }
            let author = name[..<range.lowerBound]
            let list = name[range.upperBound...]
            guard !list.isEmpty else { continue }
            self.author = author.trimmingQuotes
            self.list = list.trimmingQuotes
            return
        }
        return nil
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
