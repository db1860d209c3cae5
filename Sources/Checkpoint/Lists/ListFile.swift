import Mail

/// The lines of a list file, read one by one: whatever stands in it, nothing here fails.
struct ListFile {
    /// The name that problems tell.
    let name: String
    let bytes: [UInt8]
    var limits = ListLimits.standard

    /// Calls `visit` with each line and what it is: an entry, nil for a comment or an empty line, or a fault.
    func forEachLine(_ visit: (_ number: Int, _ line: ArraySlice<UInt8>, Result<ListEntry?, ListProblem.Kind>) -> Void)
    {
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var number = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: ASCII.lineFeed) ?? bytes.count
            number += 1
            let line = bytes[start..<end]
            visit(number, line, Self.read(line, limits))
            start = end + 1
        }
    }

    private static func read(_ line: ArraySlice<UInt8>, _ limits: ListLimits) -> Result<ListEntry?, ListProblem.Kind> {
        let first = line.first { !$0.isWhitespace }
        guard let first, first != 0x23 else { return .success(nil) }
        do throws(ListProblem.Kind) {
            return .success(
                try ListEntry(line: line.last == ASCII.carriageReturn ? line.dropLast() : line, limits: limits)
            )
        } catch {
            return .failure(error)
        }
    }

    /// All entries for looking up, and the lines that are none.
    func table(_ list: ListName) -> (table: ListTable, problems: [ListProblem]) {
        var table = ListTable(list)
        var problems: [ListProblem] = []
        var left = 0
        forEachLine { number, _, content in
            switch content {
            case .success(nil): break
            case .success(let entry?):
                guard table.count < limits.entriesMax else {
                    if table.count == limits.entriesMax, !problems.contains(where: { $0.kind == full }) {
                        problems.append(ListProblem(file: name, line: number, kind: full))
                    }
                    return
                }
                table.insert(entry.subject, until: entry.until)
            case .failure(let kind):
                if problems.count < limits.problemsMax {
                    problems.append(ListProblem(file: name, line: number, kind: kind))
                } else {
                    left += 1
                }
            }
        }
        if left > 0 { problems.append(ListProblem(file: name, line: nil, kind: .more(left))) }
        return (table, problems)
    }

    private var full: ListProblem.Kind { .tooManyEntries(max: limits.entriesMax) }
}
