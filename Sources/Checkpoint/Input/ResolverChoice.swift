public import DNS

/// The resolver that a person chose on the command line.
public enum ResolverChoice: Sendable {
    /// The servers of the system.
    case system
    /// One server: an address, with or without a port.
    case server(String)
    /// The answers in a zone file, without a network.
    case zone(file: String)

    /// Sets the resolver up. Every mistake in a zone file is named with its line.
    public func open() throws(InputError) -> any Resolver {
        switch self {
        case .system: return try Self.network(UnboundSettings())
        case .server(let text):
            guard let server = ServerAddress(parsing: Array(text.utf8)) else { throw .notAServer(text) }
            return try Self.network(UnboundSettings(servers: .forward([server])))
        case .zone(let path):
            let bytes = try InputFile().read(path)
            do { return ZoneResolver(try Zone(parsing: bytes)) } catch { throw .zone(path, error) }
        }
    }

    private static func network(_ settings: UnboundSettings) throws(InputError) -> any Resolver {
        do { return CachingResolver(try UnboundResolver(settings)) } catch { throw .noResolver(error) }
    }
}
