import Mail

/// The expressions under which a list may have an address: at most five hosts, each with at most six paths (as Safe
/// Browsing combines them).
enum LinkExpressions {
    static func all(host: Host, path: [UInt8], query: [UInt8]?) -> [[UInt8]] {
        let paths = paths(path, query)
        return hosts(host).flatMap { host in paths.map { Array(host.utf8) + $0 } }
    }

    private static func hosts(_ host: Host) -> [String] {
        guard case .name(let name) = host else { return [host.text] }
        let labels = name.split(separator: ".")
        let above = labels.suffix(5)
        var result = [name]
        for count in stride(from: above.count, to: 1, by: -1) where result.count < 5 {
            let shorter = above.suffix(count).joined(separator: ".")
            if shorter != name { result.append(shorter) }
        }
        return result
    }

    private static func paths(_ written: [UInt8], _ query: [UInt8]?) -> [[UInt8]] {
        let path = written.isEmpty ? [slash] : PercentCoding.decoded(written[...])
        var result: [[UInt8]] = []
        if let query { result.append(path + [ASCII.question] + query) }
        result.append(path)
        var folders = 0
        for (index, byte) in path.enumerated() where byte == slash && folders < 4 {
            folders += 1
            let folder = Array(path[...index])
            if folder != path { result.append(folder) }
        }
        return result
    }

    private static let slash: UInt8 = 0x2F
}
