/// Knows under which names the public can register domains. Handed in from above (`DNS.PublicSuffixes`), so that
/// inspecting a message needs no library for it.
public struct SuffixList: Sendable {
    private let find: @Sendable (_ host: String) -> String?

    /// - Parameter find: what somebody registered, for a host in lower-case ASCII without a dot at its end
    ///   (`www.example.co.jp` gives `example.co.jp`); nil for a public suffix itself.
    public init(_ find: @escaping @Sendable (_ host: String) -> String?) { self.find = find }

    public func registrableDomain(of host: String) -> String? { find(host) }
}
