/// Documents into PDF, by LibreOffice.
struct OfficeConversion: Sendable {
    let desk: ProgramDesk
    /// A profile that is ready, so that the first start is not spent on making one; nil: each makes its own.
    let profile: OfficeProfile

    static let program = "/usr/bin/soffice"

    /// What it makes; the raw value is the ending.
    enum Result: String, Sendable, Hashable {
        case pdf
        case text = "txt"

        /// As `--convert-to` takes it.
        var filter: String { self == .text ? "txt:Text (encoded):UTF8" : rawValue }
    }

    func convert(_ file: WorkerFile, _ result: Result) async -> WorkerOutcome<WorkerFile> {
        let ending = Self.ending(of: file.name)
        let command = [
            "/bin/sh", "-c", Self.script, "sh", ending, result.rawValue, result.filter, profile.path ?? "",
        ]
        switch await desk.outcome(command, input: file.bytes, files: profile.path.map { [$0] } ?? []) {
        case .failure(let failure): return .failed(failure)
        case .success(let outcome):
            switch outcome.ending {
            case .exited(0) where !outcome.output.isEmpty:
                // Texts come with a byte order mark.
                let isMarked = outcome.output.starts(with: [0xEF, 0xBB, 0xBF])
                let bytes = isMarked ? Array(outcome.output.dropFirst(3)) : outcome.output
                return .done(WorkerFile(name: file.name + "." + result.rawValue, bytes: bytes))
            case .exited(let code): return .failed(.refused("LibreOffice, exit code \(code): \(outcome.complaint)"))
            case .killed(let signal): return .failed(.died(signal: signal))
            }
        }
    }

    /// A text of our own, in which nothing of the message stands: its arguments are endings out of lists, a filter of
    /// ours, and a folder of ours. Exit code 81 means that LibreOffice wants to be started again.
    private static let script = """
        set -e
        cat > "in.$1"
        [ -z "$4" ] || cp -r "$4" profile
        convert() {
            soffice -env:UserInstallation="file://$PWD/profile" --headless --norestore --nolockcheck --nodefault \
                --nofirststartwizard --convert-to "$2" --outdir out "in.$1" >&2
        }
        convert "$1" "$3" || { [ $? = 81 ] && convert "$1" "$3"; }
        cat "out/in.$2"
        """

    /// LibreOffice goes by the ending only where the content does not tell; foreign ones stay outside.
    static func ending(of name: String) -> String {
        let known = [
            "doc", "docx", "docm", "dot", "dotx", "dotm", "odt", "rtf", "txt", "csv", "xls", "xlsx", "xlsm", "xlsb",
            "xlt", "xltx", "ods", "ppt", "pptx", "pptm", "pps", "ppsx", "pot", "odp", "odg", "html",
        ]
        guard let dot = name.utf8.lastIndex(of: 0x2E) else { return "doc" }
        let ending = name[name.utf8.index(after: dot)...].lowercased()
        return known.contains(ending) ? ending : "doc"
    }
}
