import Crypto
import Foundation
import Inspection

/// A folder of lists of bad links, one a file.
struct BadLinkFolder {
    /// nil: no folder, and no lists.
    let path: String?

    /// The lists; a file that is none is left out.
    var lists: BadLinks {
        var lists = BadLinks { Array(SHA256.hash(data: $0)) }
        for file in files {
            if let content = try? InputFile().read(place(file)) { _ = lists.add(name(file), content: content) }
        }
        return lists
    }

    /// The first thing that is wrong with each file.
    func faults(key: String) -> [ConfigurationFault] {
        files.compactMap { file in
            let whole = place(file)
            do throws(InputError) {
                guard let line = BadLinks.firstFault(in: try InputFile().read(whole)) else { return nil }
                return ConfigurationFault(file: whole, line: line, key: key, problem: .impossible(.noPrefixOfHash))
            } catch {
                return ConfigurationFault(file: whole, line: nil, key: key, problem: .impossible(error.phrase))
            }
        }
    }

    /// What the list is called: `phish.txt` is `phish`.
    private func name(_ file: String) -> String { URL(filePath: file).deletingPathExtension().lastPathComponent }

    private func place(_ file: String) -> String { "\(path ?? "")/\(file)" }

    private var files: [String] {
        let names = path.flatMap { try? FileManager.default.contentsOfDirectory(atPath: $0) } ?? []
        return names.sorted().filter { $0.utf8.first != 0x2E }
    }
}
