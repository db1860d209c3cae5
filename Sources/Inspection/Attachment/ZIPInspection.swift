/// What speaks against a ZIP as a whole.
enum ZIPInspection {
    static func findings(in archive: ZIPArchive, name: String) -> [Finding] {
        var result: [Finding] = []
        if archive.flaws.contains(.overlap) { result.append(Finding(.archiveExplodes, [name])) }
        if archive.flaws.contains(.disagreement) {
            result += archive.disagreeing.prefix(3).map { Finding(.archiveDisagrees, [name, FileContents.cut($0)]) }
        }
        if archive.flaws.contains(.unlisted) {
            let hidden = archive.entries.filter(\.isUnlisted).prefix(3)
            result += hidden.map { Finding(.archiveHidesFiles, [name, FileContents.cut($0.name)]) }
        }
        if archive.flaws.contains(.sameName) { result.append(Finding(.archiveRepeatsNames, [name])) }
        return result
    }
}
