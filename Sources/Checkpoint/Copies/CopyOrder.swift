/// What `sekisho copy` asks a running server to do: a file in `orders/`, named after it.
enum CopyOrder: Sendable, Hashable {
    case retry(CopyIdentifier)
    case retryAll
    case drop(CopyIdentifier)

    /// What became of an order.
    struct Done: Sendable {
        var order: CopyOrder
        var entries: [CopyEntry] = []
        var error: CopyError?
    }

    var fileName: String {
        switch self {
        case .retry(let identifier): "retry-\(identifier)"
        case .retryAll: "retry-all"
        case .drop(let identifier): "drop-\(identifier)"
        }
    }

    init?(fileName: String) {
        let words = fileName.utf8.split(separator: 0x2D).map { String(decoding: $0, as: UTF8.self) }
        guard words.count == 2 else { return nil }
        switch (words[0], words[1], CopyIdentifier(words[1])) {
        case ("retry", "all", _): self = .retryAll
        case ("retry", _, let identifier?): self = .retry(identifier)
        case ("drop", _, let identifier?): self = .drop(identifier)
        default: return nil
        }
    }

    /// Carries out every order that lies there. Blocks.
    static func takeAll(_ records: CopyRecords) -> [Done] {
        let names = ((try? SpoolFile.names(in: records.folder.path(.orders))) ?? []).sorted().prefix(1000)
        return names.compactMap { name in
            let order = CopyOrder(fileName: name)
            defer { SpoolFile.remove(records.folder.path(.orders, name)) }
            return order?.carryOut(records)
        }
    }

    /// Changes the files. Blocks.
    func carryOut(_ records: CopyRecords) -> Done {
        var done = Done(order: self)
        do throws(CopyError) {
            switch self {
            case .retry(let identifier): done.entries = [try records.retry(identifier)]
            case .drop(let identifier): done.entries = [try records.drop(identifier)]
            case .retryAll:
                let all = try records.folder.identifiers(in: .failed) + records.folder.identifiers(in: .waiting)
                for identifier in all {
                    // One that has arrived meanwhile needs no other try, and must not keep the rest from theirs.
                    do throws(CopyError) { done.entries.append(try records.retry(identifier)) } catch {
                        guard case .unknown = error else { throw error }
                    }
                }
            }
        } catch { done.error = error }
        return done
    }
}
