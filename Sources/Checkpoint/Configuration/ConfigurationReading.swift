import Glibc

/// A configuration as it was read: its values, where they come from, and what is wrong with it.
struct ConfigurationReading: Sendable {
    /// Where a configuration is looked for when none is named.
    static let standardFile = "/etc/sekisho/sekisho.toml"

    /// nil: there is no file, and everything is at its default.
    let file: String?
    let configuration: Configuration
    let entries: [ConfigurationEntry]
    /// In the order of the file; empty when it can be used.
    let faults: [ConfigurationFault]
    /// The files that the configuration names.
    let files: [NamedFile]

    /// Reads the file that was named, else the standard one where it exists, else none. Reads files: never to be
    /// called on an event loop.
    init(file named: String?, limits: ConfigurationLimits = .standard) throws(InputError) {
        guard let file = named ?? (Self.isAbsent(Self.standardFile) ? nil : Self.standardFile) else {
            self.init(nil, file: nil, limits: limits)
            return
        }
        let bytes = try InputFile(bytesMax: limits.bytesMax).read(file)
        self.init(parsing: bytes, file: file, limits: limits)
    }

    /// Whether nothing has that name. What cannot be looked at may well be there: reading it tells why it cannot.
    static func isAbsent(_ path: String) -> Bool {
        var status = stat()
        return unsafe lstat(path, &status) != 0 && (errno == ENOENT || errno == ENOTDIR)
    }

    /// Reads bytes that stand, or would stand, in `file`.
    init(parsing bytes: [UInt8], file: String, limits: ConfigurationLimits = .standard) {
        self.init(ConfigurationSource(bytes, file: file, limits: limits), file: file, limits: limits)
    }

    private init(_ source: ConfigurationSource?, file: String?, limits: ConfigurationLimits) {
        let reader = ConfigurationReader(file: file ?? "", limits: limits)
        for fault in source?.faults ?? [] { reader.report(fault) }
        let root = ConfigurationTable(source?.content ?? [:], reader: reader)
        self.file = file
        configuration = Configuration(root)
        reader.reportUnknownKeys()
        entries = reader.entries
        files = reader.files
        faults = Self.told(reader.sortedFaults, source)
    }

    /// Where keys could not be read, others may only seem to lack them; where tables could not, all may seem wrong.
    private static func told(_ faults: [ConfigurationFault], _ source: ConfigurationSource?) -> [ConfigurationFault] {
        guard let source, !source.faults.isEmpty else { return faults }
        return source.isComplete ? faults.filter(\.problem.isOfOneKey) : source.faults
    }

    /// The configuration, when nothing is wrong with it; else every problem in one error.
    func usable() throws(InputError) -> Configuration {
        guard faults.isEmpty else { throw .configuration(faults) }
        return configuration
    }
}
