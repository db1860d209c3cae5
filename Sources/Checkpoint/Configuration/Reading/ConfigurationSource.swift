import Mail

/// The bytes of a configuration file, read as TOML.
enum ConfigurationSource {
    /// The whole file as a table. Whatever is not TOML, or over a limit, is the one fault that is thrown.
    static func content(
        of bytes: [UInt8],
        file: String,
        limits: ConfigurationLimits = .standard
    ) throws(ConfigurationFault) -> [String: ConfigurationNode] {
        let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        if bytes.count > limits.bytesMax { throw fault(file, nil, .tooLarge(bytesMax: limits.bytesMax)) }
        if let (line, problem) = unreadable(bytes) { throw fault(file, line, problem) }
        do { return try TOMLReader.content(of: bytes, limits: limits) } catch {
            let key = error.key.reduce("") { ConfigurationTable.path($0, $1) }
            throw ConfigurationFault(file: file, line: error.line, key: key, problem: error.problem)
        }
    }

    /// The first line with bytes that no TOML file has: not UTF-8, or controls.
    private static func unreadable(_ bytes: [UInt8]) -> (Int, ConfigurationProblem)? {
        var line = 1
        var start = 0
        for end in 0...bytes.count where end == bytes.count || bytes[end] == ASCII.lineFeed {
            let text = bytes[start..<end]
            if String(validating: text, as: UTF8.self) == nil { return (line, .notUTF8) }
            // A carriage return belongs to the line end behind it.
            let isEnded = end < bytes.count && text.last == ASCII.carriageReturn
            if let control = control(in: isEnded ? text.dropLast() : text) { return (line, .controlCharacter(control)) }
            start = end + 1
            line += 1
        }
        return nil
    }

    private static func control(in text: ArraySlice<UInt8>) -> UInt8? {
        text.first { ($0 < 0x20 && $0 != ASCII.tab) || $0 == 0x7F }
    }

    private static func fault(_ file: String, _ line: Int?, _ problem: ConfigurationProblem) -> ConfigurationFault {
        ConfigurationFault(file: file, line: line, key: "", problem: problem)
    }
}
