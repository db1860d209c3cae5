import Mail

/// What is known of places on the web: shorteners, redirectors, hosts where anybody may put a page.
final class LinkPlaces: Sendable {
    private let shorteners: Set<String>
    private let openHosts: Set<String>
    private let dynamicHosts: Set<String>
    private let storage: Set<String>
    private let cheapEndings: Set<String>
    /// Those of countries that the whole world has names under.
    private let worldwideEndings: Set<String>
    /// What holds a target, by host: names of parameters, `*` for an address within the path, `/…` for what stands in
    /// front of one without its scheme.
    private let redirectors: [String: Set<String>]
    private let redirectorHosts: Set<String>

    static let standard = LinkPlaces(.standard)

    init(_ tables: InspectionTables) {
        shorteners = Set(TableReader(tables["shorteners"]).words)
        openHosts = Set(TableReader(tables["open-hosts"]).words)
        dynamicHosts = Set(TableReader(tables["dynamic-hosts"]).words)
        storage = Set(TableReader(tables["bare-storage"]).words)
        cheapEndings = Set(TableReader(tables["cheap-endings"]).words)
        worldwideEndings = Set(TableReader(tables["worldwide-endings"]).words)
        var parameters: [String: Set<String>] = [:]
        for entry in TableReader(tables["redirectors"]) where entry.fields.count == 2 {
            parameters[entry.fields[0], default: []].formUnion(entry.fields[1].split(separator: " ").map(String.init))
        }
        redirectors = parameters
        redirectorHosts = Set(parameters.keys)
    }

    /// Whether links there say nothing about where they lead.
    func isShortener(_ host: String) -> Bool { Self.listed(host, in: shorteners) }

    /// Whether anybody may put a page, a form or a file there.
    func isOpenToAll(_ host: String) -> Bool { service(of: host) != nil || isBareStorage(host) }

    /// Under which name a service lets anybody have a place; nil if the host is of no such service.
    func service(of host: String) -> String? {
        Self.listing(host, in: openHosts) ?? Self.listing(host, in: dynamicHosts)
    }

    /// Whether it is a store or a function in somebody's cloud, which no site has for an address.
    func isBareStorage(_ host: String) -> Bool { Self.listed(host, in: storage) }

    /// Whether names there are given to whoever asks, for machines at home.
    func isDynamic(_ host: String) -> Bool { Self.listed(host, in: dynamicHosts) }

    /// Whether names under its ending are given away for next to nothing, and not to certain bodies only.
    func hasCheapEnding(_ host: String) -> Bool {
        guard let ending = Self.ending(of: host), cheapEndings.contains(ending) else { return false }
        return !cheapEndings.contains("!" + host.split(separator: ".").suffix(2).joined(separator: "."))
    }

    /// Whether its ending is that of a country whose names cost something and go to whoever has to do with it.
    func hasNationalEnding(_ host: String) -> Bool {
        guard let ending = Self.ending(of: host), ending.utf8.count == 2 else { return false }
        return !cheapEndings.contains(ending) && !worldwideEndings.contains(ending)
    }

    /// What stands behind the last dot.
    private static func ending(of host: String) -> String? {
        host.utf8.lastIndex(of: ASCII.dot).map { String(host[host.utf8.index(after: $0)...]) }
    }

    private static func listed(_ host: String, in table: Set<String>) -> Bool { listing(host, in: table) != nil }

    private static func listing(_ host: String, in table: Set<String>) -> String? {
        var rest = host[...]
        for _ in 0..<127 {
            if table.contains(String(rest)) { return String(rest) }
            guard let dot = rest.utf8.firstIndex(of: ASCII.dot) else { return nil }
            rest = rest[rest.utf8.index(after: dot)...]
        }
        return nil
    }

    /// Where an address leads behind the redirectors whose target can be read from it.
    func destination(of address: WebAddress) -> WebAddress {
        var current = address
        // Wrappers are nested by forwarding; more than a handful is a game.
        for _ in 0..<5 {
            guard let next = unwrapped(current) else { break }
            current = next
        }
        return current
    }

    /// Whether addresses there may hold another.
    func isRedirector(_ host: String) -> Bool { redirector(host) != nil }

    private func redirector(_ host: String) -> String? { Self.listing(host, in: redirectorHosts) ?? Self.google(host) }

    private func unwrapped(_ address: WebAddress) -> WebAddress? {
        guard address.isWeb, let host = address.host?.name, let entry = redirector(host), let names = redirectors[entry]
        else { return nil }
        for parameter in QueryParameters(address.query ?? []) where names.contains(parameter.name) {
            let value = Self.proofpoint(parameter.value) ?? parameter.value
            if let target = WebAddress(parsing: value[...]), target.isWeb { return target }
            // Without a scheme it is taken, too: `u=example.com/x`.
            let target = WebAddress(parsing: (Array("http://".utf8) + value)[...])
            if let target, target.host?.name?.contains(".") == true { return target }
        }
        return names.contains("*") ? embedded(address) : behindPrefix(address, names)
    }

    /// `https-3A__www.example.com_a-2Db`, as Proofpoint's wrappers of version 2 write it; nil for other values.
    private static func proofpoint(_ value: [UInt8]) -> [UInt8]? {
        let start = Array(value.prefix(9)).lowercased
        guard start.starts(with: "http-3a__".utf8) || start.starts(with: "https-3a_".utf8) else { return nil }
        let percent = value.map { byte in
            switch byte {
            case ASCII.hyphen: UInt8(ascii: "%")
            case ASCII.underscore: UInt8(ascii: "/")
            default: byte
            }
        }
        return PercentCoding.decoded(percent[...])
    }

    /// Google's under all its endings, `google.*` in the table.
    private static func google(_ host: String) -> String? {
        host.hasPrefix("www.google.") || host.hasPrefix("google.") ? "google.*" : nil
    }

    /// A target behind a path such as `/amp/s/`.
    private func behindPrefix(_ address: WebAddress, _ names: Set<String>) -> WebAddress? {
        let prefixes = names.filter { $0.hasPrefix("/") }.sorted { $0.utf8.count > $1.utf8.count }
        guard let prefix = prefixes.first(where: { address.path.starts(with: $0.utf8) }) else { return nil }
        var target = Array("http://".utf8) + address.path.dropFirst(prefix.utf8.count)
        if let query = address.query { target += [ASCII.question] + query }
        return WebAddress(parsing: target[...])
    }

    /// A target that stands in the path, as at web.archive.org and urldefense.com/v3.
    private func embedded(_ address: WebAddress) -> WebAddress? {
        let path = PercentCoding.decoded(address.path[...])
        for scheme in ["https:/", "http:/"] {
            guard let start = path[...].offset(of: scheme) else { continue }
            var target = Array(path[start...])
            if let end = target[...].offset(of: "__;") { target.removeSubrange(end...) }
            if let query = address.query { target += [ASCII.question] + query }
            return WebAddress(parsing: target[...])
        }
        return nil
    }
}
