import NIOCore

extension ListenAddress {
    func socketAddress() throws -> SocketAddress {
        switch place {
        case .local(let path): try SocketAddress(unixDomainSocketPath: path)
        case .internet(let address, let port): try SocketAddress(ipAddress: "\(address)", port: port)
        }
    }

    /// The path of a socket in the file system; nil for an address.
    var path: String? { if case .local(let path) = place { path } else { nil } }

    /// The same with the port that the system chose.
    func bound(to address: SocketAddress?) -> ListenAddress {
        guard case .internet(let host, _) = place, let port = address?.port else { return self }
        return ListenAddress(.internet(host, port: port))
    }
}
