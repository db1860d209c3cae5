import Mail

/// The bytes of a configuration file, read as TOML.
struct ConfigurationSource {
    /// The file as a table, as far as it could be read.
    private(set) var content: [String: ConfigurationNode] = [:]
    /// Whatever is not TOML, or over a limit, in the order of the file.
    private(set) var faults: [ConfigurationFault] = []
    /// Whether no more is missing from the content than single keys.
    private(set) var isComplete = false

    init(_ bytes: [UInt8], file: String, limits: ConfigurationLimits = .standard) {
        let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        if bytes.count > limits.bytesMax {
            faults = [Self.fault(file, nil, .tooLarge(bytesMax: limits.bytesMax))]
            return
        }
        faults = Self.unreadable(bytes, max: limits.problemsMax).map { Self.fault(file, $0.line, $0.problem) }
        guard faults.isEmpty else { return }
        let document = TOMLReader.document(of: bytes, limits: limits)
        faults = document.stops.map { stop in
            let key = stop.key.reduce("") { ConfigurationTable.path($0, $1) }
            return ConfigurationFault(file: file, line: stop.line, key: key, problem: stop.problem)
        }
        (content, isComplete) = (document.content, document.isComplete)
    }

    /// Lines with bytes that no TOML file has: not UTF-8, or controls.
    private static func unreadable(
        _ bytes: [UInt8],
        max: Int
    ) -> [(line: Int, problem: ConfigurationProblem)] {
        var found: [(line: Int, problem: ConfigurationProblem)] = []
        var line = 1
        var start = 0
        for end in 0...bytes.count where end == bytes.count || bytes[end] == ASCII.lineFeed {
            let text = bytes[start..<end]
            // A carriage return belongs to the line end behind it.
            let isEnded = end < bytes.count && text.last == ASCII.carriageReturn
            if String(validating: text, as: UTF8.self) == nil {
                found.append((line, .notUTF8))
            } else if let control = control(in: isEnded ? text.dropLast() : text) {
                found.append((line, .controlCharacter(control)))
            }
            if found.count == max { break }
            start = end + 1
            line += 1
        }
        return found
    }

    private static func control(in text: ArraySlice<UInt8>) -> UInt8? {
        text.first { ($0 < 0x20 && $0 != ASCII.tab) || $0 == 0x7F }
    }

    private static func fault(_ file: String, _ line: Int?, _ problem: ConfigurationProblem) -> ConfigurationFault {
        ConfigurationFault(file: file, line: line, key: "", problem: problem)
    }
}
