/// Who may use a Unix socket.
struct SocketAccess: Sendable, Hashable {
    var mode = FileMode(bits: 0o660)
    /// The group that the socket is given to; nil: that of the process.
    var group: String?
}
