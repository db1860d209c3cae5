import Foundation
import Inspection

/// A folder of tables of an administrator: `urgency.txt` takes the place of the program's table, `urgency.more.txt` is
/// added to it.
struct TableFolder {
    let path: String

    private static let ending = ".txt"
    private static let more = ".more"
    /// Bytes of one table: ten times the largest of the program's.
    private static let bytesMax = 4 << 20

    /// The tables in force, by name, where they are not the program's own. What cannot be read is left out.
    var tables: [String: [UInt8]] {
        var tables: [String: [UInt8]] = [:]
        for name in InspectionTables.names { tables[name] = table(name) }
        return tables
    }

    /// One of them; nil where the program's own is in force.
    func table(_ name: String) -> [UInt8]? {
        let (own, more) = (read(name), read(name + Self.more))
        guard own != nil || more != nil else { return nil }
        return (own ?? InspectionTables.standard[name]) + [0x0A] + (more ?? [])
    }

    private func read(_ name: String) -> [UInt8]? {
        let file = "\(path)/\(name)\(Self.ending)"
        guard FileManager.default.fileExists(atPath: file) else { return nil }
        return try? InputFile(bytesMax: Self.bytesMax).read(file)
    }

    /// Everything that is wrong with the files in the folder.
    func faults(key: String) -> [ConfigurationFault] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return files.sorted().filter { $0.utf8.first != 0x2E }.flatMap { faults(of: $0, key) }
    }

    private func faults(of file: String, _ key: String) -> [ConfigurationFault] {
        let whole = "\(path)/\(file)"
        func fault(_ problem: ConfigurationProblem, line: Int? = nil) -> ConfigurationFault {
            ConfigurationFault(file: whole, line: line, key: key, problem: problem)
        }
        guard let name = Self.name(file), InspectionTables.names.contains(name) else {
            let known = KnownNames(
                names: Set(InspectionTables.names.map { $0 + Self.ending }),
                page: "docs/configuration.md"
            )
            return [fault(.unknownName(file, nearest: known.nearest(to: file), page: known.page))]
        }
        do throws(InputError) {
            let content = try InputFile(bytesMax: Self.bytesMax).read(whole)
            return InspectionTables.faults(in: content, of: name).map { line, found in
                fault(found == .notUTF8 ? .notUTF8 : .impossible(.noEntryOfTable), line: line)
            }
        } catch {
            return [fault(.impossible(error.phrase))]
        }
    }

    /// The table that a file stands for or adds to; nil for a name of another form.
    private static func name(_ file: String) -> String? {
        guard file.hasSuffix(ending) else { return nil }
        let name = String(file.dropLast(ending.count))
        return name.hasSuffix(more) ? String(name.dropLast(more.count)) : name
    }
}
