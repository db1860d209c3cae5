import Mail

/// Where a link leads: a URL as a browser reads it (https://url.spec.whatwg.org), not as its writer wants it to look.
///
/// Any bytes may be given. What browsers repair is repaired and remembered in `oddities`: blanks and line breaks
/// inside, backslashes, missing or doubled slashes, hosts in percent-coding, octal or full width.
public struct WebAddress: Sendable, Hashable {
    /// In lower case, without the colon.
    public internal(set) var scheme: String
    /// What stands before `@`, as written; nil if nothing does.
    public internal(set) var userinfo: String?
    /// nil for schemes without one: `mailto:`, `tel:`, `data:`, `javascript:`.
    public internal(set) var host: Host?
    /// nil where it is the usual one of the scheme.
    public internal(set) var port: Int?
    /// With dots resolved for hierarchical schemes, percent-coding as written.
    public internal(set) var path: [UInt8] = []
    /// Without its question mark, percent-coding as written.
    public internal(set) var query: [UInt8]?
    public internal(set) var fragment: [UInt8]?
    public internal(set) var oddities: Oddities = []

    /// What browsers forgive and honest writers do not write.
    public struct Oddities: OptionSet, Sendable, Hashable {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }

        /// Tabs or line breaks inside, which browsers leave out.
        public static let blanksInside = Self(rawValue: 1)
        /// `\` for `/`.
        public static let backslash = Self(rawValue: 2)
        /// Not two slashes behind the scheme of a web page.
        public static let slashCount = Self(rawValue: 4)
        /// Percent-coding in the name of the host.
        public static let encodedHost = Self(rawValue: 8)
        /// Characters beyond ASCII in it.
        public static let nonASCIIHost = Self(rawValue: 16)
        /// A number that is not a dotted quad.
        public static let unusualNumber = Self(rawValue: 32)
    }

    /// Whether it leads to a page on the web.
    public var isWeb: Bool { scheme == "http" || scheme == "https" }

    /// Whether its scheme is one of those whose addresses have a host and a path of segments.
    var isSpecial: Bool { Self.usualPort(of: scheme) != nil || scheme == "file" }

    /// In the form of the URL standard, except that path and query stay as they were written.
    public var text: String {
        var result = scheme + ":"
        if let host {
            result += "//" + (userinfo.map { $0 + "@" } ?? "") + host.text + (port.map { ":\($0)" } ?? "")
        }
        result += path.text
        if let query { result += "?" + query.text }
        if let fragment { result += "#" + fragment.text }
        return result
    }

    static func usualPort(of scheme: String) -> Int? {
        switch scheme {
        case "http", "ws": 80
        case "https", "wss": 443
        case "ftp": 21
        default: nil
        }
    }
}
