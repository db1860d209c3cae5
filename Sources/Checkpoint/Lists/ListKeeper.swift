import Foundation

/// What `sekisho list` does: reads and changes the lists of the server that the configuration describes.
public struct ListKeeper: Sendable {
    private let book: ListBook
    private let who: String
    private let now: Int64

    /// - Parameter file: the configuration; nil: the standard one, if there is one.
    public init(configuration file: String?) throws(InputError) {
        let configuration = try ConfigurationReading(file: file).usable()
        let environment = ProcessInfo.processInfo.environment
        let data = configuration.server.data ?? DataFolder.standard(environment: environment)
        self.init(
            folder: configuration.lists.folder(data: data),
            who: LoginName.current(environment: environment),
            now: Moment.now
        )
    }

    init(folder: String, who: String, now: Int64) {
        book = ListBook(folder: folder)
        self.who = who
        self.now = now
    }

    public func add(
        _ texts: [String],
        to list: ListName,
        until: String?,
        why: String?
    ) throws(InputError) -> ListChangeReport {
        try write(try subjects(texts), to: list, until: until, why: why)
    }

    /// Takes entries out that are written exactly so.
    public func remove(_ texts: [String], from list: ListName) throws(InputError) -> ListChangeReport {
        let subjects = try subjects(texts)
        let change = try book.remove(subjects, from: list, now: now)
        let gone = Set(change.removed.map(\.subject))
        return ListChangeReport(change: change, missing: subjects.filter { !gone.contains($0) }, problems: [])
    }

    /// Adds what stands in another file; `-` is standard input. All of it, or nothing where a line is no entry.
    public func take(
        _ file: String,
        into list: ListName,
        until: String?,
        why: String?
    ) throws(InputError) -> ListChangeReport {
        let limits = book.limits
        let bytes = try InputFile(bytesMax: limits.bytesMax).read(file)
        let content = ListImport(parsing: bytes, named: file, limits: limits)
        guard content.problems.isEmpty else {
            let nothing = ListChange(list: list, file: book.path(of: list))
            return ListChangeReport(change: nothing, missing: [], problems: content.problems)
        }
        return try write(content.subjects, to: list, until: until, why: why)
    }

    /// - Parameters:
    ///   - list: nil: both.
    ///   - text: only entries that fit this address, domain or network; nil: all.
    public func show(_ list: ListName?, fitting text: String?) throws(InputError) -> ListReport {
        let subject = if let text { try subjects([text]).first } else { ListSubject?.none }
        var report = ListReport(now: now)
        for name in list.map({ [$0] }) ?? ListName.allCases {
            let file = try book.file(name)
            report.add(file, name) { entry in subject.map(entry.subject.covers) ?? true }
        }
        return report
    }

    private func write(
        _ subjects: [ListSubject],
        to list: ListName,
        until: String?,
        why: String?
    ) throws(InputError) -> ListChangeReport {
        let end: Int64? = if let until { try seconds(until) } else { nil }
        let entries = subjects.map { subject in
            var entry = ListEntry(subject, until: end)
            entry.who = who
            entry.when = now
            entry.why = why
            return entry
        }
        return ListChangeReport(change: try book.add(entries, to: list, now: now), missing: [], problems: [])
    }

    private func subjects(_ texts: [String]) throws(InputError) -> [ListSubject] {
        var subjects: [ListSubject] = []
        for text in texts {
            guard let subject = ListSubject(text) else { throw .notAListEntry(text) }
            subjects.append(subject)
        }
        return subjects
    }

    /// A hundred years: more is for ever.
    private static let secondsMax = 36_500 * 86_400

    /// `30d` from now on, or a day or time.
    private func seconds(_ text: String) throws(InputError) -> Int64 {
        if let seconds = Measure.seconds.value(of: text), (1...Self.secondsMax).contains(seconds) {
            return now + Int64(seconds)
        }
        guard let end = ListTime.seconds(Array(text.utf8)[...]) else { throw .notAnEnd(text) }
        guard end > now else { throw .isOver(text) }
        return end
    }
}
