import Dispatch

/// One question on its way through libunbound. All but `reply` belongs to the queue of the context.
final class UnboundCall: @unchecked Sendable {
    let name: String
    let type: UInt16
    let deadline: DispatchTime
    let reply = Pending<UnboundReply>()
    let context: UnboundContext
    /// The library's number for it, once asked.
    var number: Int32?

    init(_ name: String, _ type: UInt16, deadline: DispatchTime, context: UnboundContext) {
        self.name = name
        self.type = type
        self.deadline = deadline
        self.context = context
    }
}
