import Mail
import TOMLKit

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
        let lines: KeyLines
        do { lines = try KeyLines(scanning: bytes, limits: limits) } catch {
            throw explained(error, bytes, file)
        }
        do {
            let table = try parse(bytes)
            return members(of: table, lines, path: [], line: 1)
        } catch { throw fault(file, error.line, .notTOML(error.text, column: error.column)) }
    }

    /// The first line with bytes that no TOML file has: not UTF-8, or controls.
    private static func unreadable(_ bytes: [UInt8]) -> (Int, ConfigurationProblem)? {
        var line = 1
        var start = 0
        for end in 0...bytes.count where end == bytes.count || bytes[end] == ASCII.lineFeed {
            let text = bytes[start..<end]
            if String(validating: text, as: UTF8.self) == nil { return (line, .notUTF8) }
            if let control = control(in: text) { return (line, .controlCharacter(control)) }
            start = end + 1
            line += 1
        }
        return nil
    }

    private static func control(in line: ArraySlice<UInt8>) -> UInt8? {
        let text = line.last == ASCII.carriageReturn ? line.dropLast() : line
        return text.first { ($0 < 0x20 && $0 != ASCII.tab) || $0 == 0x7F }
    }

    private static func fault(_ file: String, _ line: Int?, _ problem: ConfigurationProblem) -> ConfigurationFault {
        ConfigurationFault(file: file, line: line, key: "", problem: problem)
    }

    /// What the scanner does not follow, the parser explains; it never gets to see more than that.
    private static func explained(_ stop: KeyLines.Stop, _ bytes: [UInt8], _ file: String) -> ConfigurationFault {
        if let problem = stop.problem {
            let key = stop.key.reduce("") { ConfigurationTable.path($0, $1) }
            return ConfigurationFault(file: file, line: stop.line, key: key, problem: problem)
        }
        let end = min(bytes.count, stop.offset + 80)
        let lineEnd = bytes[min(stop.offset, end)..<end].firstIndex(of: ASCII.lineFeed).map { $0 + 1 } ?? end
        do { _ = try parse(Array(bytes[..<lineEnd])) } catch {
            return fault(file, error.line, .notTOML(error.text, column: error.column))
        }
        return fault(file, stop.line, .notTOML("", column: 0))
    }

    private struct SyntaxError: Error {
        var line: Int
        var column: Int
        var text: String
    }

    private static func parse(_ bytes: [UInt8]) throws(SyntaxError) -> TOMLTable {
        do { return try TOMLTable(string: String(decoding: bytes, as: UTF8.self)) } catch let error as TOMLParseError {
            let begin = error.source.begin
            throw SyntaxError(line: begin.line, column: begin.column, text: error.description)
        } catch { throw SyntaxError(line: 1, column: 1, text: "") }
    }

    private static func members(
        of table: TOMLTable,
        _ lines: KeyLines,
        path: [KeyLines.Step],
        line: Int
    ) -> [String: ConfigurationNode] {
        var members: [String: ConfigurationNode] = [:]
        for key in table.keys {
            guard let value = table[key] else { continue }
            members[key] = node(value, lines, path: path + [.key(key)], line: line)
        }
        return members
    }

    private static func node(
        _ value: any TOMLValueConvertible,
        _ lines: KeyLines,
        path: [KeyLines.Step],
        line: Int
    ) -> ConfigurationNode {
        let line = lines.line(of: path) ?? line
        if let table = value.table {
            return ConfigurationNode(line: line, content: .table(members(of: table, lines, path: path, line: line)))
        }
        if let array = value.array {
            let nodes = array.enumerated().map { node($1, lines, path: path + [.index($0)], line: line) }
            return ConfigurationNode(line: line, content: .array(nodes))
        }
        return ConfigurationNode(line: line, content: plain(value))
    }

    private static func plain(_ value: any TOMLValueConvertible) -> ConfigurationNode.Content {
        if let flag = value.bool { return .boolean(flag) }
        if let integer = value.int { return .integer(integer) }
        if let number = value.double { return .number(number) }
        if let text = value.string { return .string(text) }
        return .moment(value.debugDescription)
    }
}
