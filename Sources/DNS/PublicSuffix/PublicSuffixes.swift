import CPSL

/// The Public Suffix List: under which names the public can register domains. Mail needs it for the older way to find
/// an organizational domain (RFC 7489 section 3.2); RFC 9989 walks the DNS instead.
@safe
public final class PublicSuffixes: Sendable {
    // The library only reads a loaded list, from any number of threads.
    private nonisolated(unsafe) let list: OpaquePointer

    /// The system's list, or the one built into the library when that is newer.
    public static let system: PublicSuffixes? = {
        guard let list = unsafe psl_latest(nil) else { return nil }
        return unsafe PublicSuffixes(list: list)
    }()

    /// From a file in the list's own text form; nil when it cannot be read.
    public convenience init?(file: String) {
        guard let list = unsafe psl_load_file(file) else { return nil }
        unsafe self.init(list: list)
    }

    private init(list: OpaquePointer) { unsafe self.list = list }

    deinit { unsafe psl_free(list) }

    /// Whether the name is a public suffix, be it a listed one or an unknown top-level domain.
    public func isPublicSuffix(_ name: DomainName) -> Bool {
        guard !name.isRoot else { return true }
        return unsafe psl_is_public_suffix(list, Self.text(name)) == 1
    }

    /// The public suffix of the name and one label more: what someone registered, the organizational domain of
    /// RFC 7489. nil for a public suffix itself.
    public func registrableDomain(of name: DomainName) -> DomainName? {
        guard !name.isRoot else { return nil }
        let labels = unsafe Self.text(name).withCString { text -> Int? in
            // The answer points into the question.
            guard let found = unsafe psl_registrable_domain(list, text) else { return nil }
            return unsafe String(cString: found).utf8.count { $0 == 0x2E } + 1
        }
        return labels.map { name.suffix($0) }
    }

    /// The name as the library wants it; bytes that cannot be in the list are replaced, so that labels stay labels.
    private static func text(_ name: DomainName) -> String {
        name.labels.map { label in
            String(decoding: label.map { $0 > 0x2E && $0 < 0x7F || $0 == 0x2D ? $0 : 0x3F }, as: UTF8.self)
        }.joined(separator: ".")
    }
}
