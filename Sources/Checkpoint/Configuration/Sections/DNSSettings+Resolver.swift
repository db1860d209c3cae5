import DNS

extension DNSSettings {
    /// Whoever answers questions by these settings, with a cache in front.
    func resolver() throws(InputError) -> any Resolver {
        do throws(UnboundError) {
            return CachingResolver(try UnboundResolver(unbound), limits: unbound.limits)
        } catch {
            throw .noResolver(error)
        }
    }
}
