import CUnbound
import Dispatch

/// A context of libunbound with its own thread, and the queue on which every call into it is made and comes back.
///
/// The library gives up on a silent server only after 17 seconds, so each call has a deadline of ours.
@safe
final class UnboundContext: @unchecked Sendable {
    private static let sweepInterval = DispatchTimeInterval.milliseconds(50)
    /// How long a question may take before it is asked whether anybody listens, and how often after that.
    private static let patience = DispatchTimeInterval.milliseconds(250)
    private static let probeInterval = DispatchTimeInterval.seconds(2)

    private let handle: OpaquePointer
    private let limits: Limits
    /// Empty where the library chooses.
    private let servers: [ServerAddress]
    private let queue = DispatchQueue(label: "dns.unbound")
    private let source: any DispatchSourceRead

    // On the queue only.
    private var calls: [ObjectIdentifier: UnboundCall] = [:]
    private var isSweepPlanned = false
    private var isClosed = false
    private var probe: ServerProbe?
    private var nextProbe = DispatchTime.distantFuture

    init(_ settings: UnboundSettings, isValidating: Bool) throws(UnboundError) {
        unsafe handle = try UnboundHandle.make(settings, isValidating: isValidating)
        limits = settings.limits
        servers = if case .forward(let servers) = settings.servers { servers } else { [] }
        source = DispatchSource.makeReadSource(fileDescriptor: unsafe ub_fd(handle), queue: queue)
        // Holds the context until `close`.
        source.setEventHandler { unsafe ub_process(self.handle) }
        source.setCancelHandler { unsafe ub_ctx_delete(self.handle) }
        source.activate()
    }

    /// Ends everything that is on its way as a failure, and frees the context.
    func close() {
        queue.async { [self] in
            isClosed = true
            for call in calls.values { end(call, .failure(.serverFailure)) }
            source.cancel()
            // Breaks the cycle; the cancel handler still runs.
            source.setEventHandler {}
        }
    }

    /// - Parameter name: in master-file form.
    func resolve(_ name: String, _ type: UInt16, deadline: DispatchTime) async -> UnboundReply {
        let call = UnboundCall(name, type, deadline: deadline, context: self)
        queue.async { self.begin(call) }
        return await withTaskCancellationHandler {
            await call.reply.wait(ifCancelled: .failure(.timeout))
        } onCancel: {
            queue.async { self.end(call, .failure(.timeout)) }
        }
    }

    private func begin(_ call: UnboundCall) {
        guard !isClosed, calls.count < limits.questionsInFlightMax else {
            return call.reply.give(.failure(isClosed ? .serverFailure : .limit))
        }
        let retained = unsafe Unmanaged.passRetained(call)
        var number: Int32 = 0
        let code = unsafe ub_resolve_async(
            handle,
            call.name,
            Int32(call.type),
            1,
            retained.toOpaque(),
            Self.callback,
            &number
        )
        guard code == UB_NOERROR.rawValue else {
            unsafe retained.release()
            return call.reply.give(.failure(.serverFailure))
        }
        call.number = number
        calls[ObjectIdentifier(call)] = call
        planSweep()
    }

    /// Called within `ub_process`, so on the queue, and never for a call that was cancelled.
    private static let callback: ub_callback_type = { data, code, result in
        guard let data = unsafe data else { return }
        let call = unsafe Unmanaged<UnboundCall>.fromOpaque(data).takeRetainedValue()
        let context = call.context
        context.calls[ObjectIdentifier(call)] = nil
        guard let result = unsafe result else { return call.reply.give(.failure(.serverFailure)) }
        defer { unsafe ub_resolve_free(result) }
        let isFine = code == UB_NOERROR.rawValue
        call.reply.give(isFine ? unsafe UnboundReply(result, limits: context.limits) : .failure(.serverFailure))
    }

    /// Ends a call before its answer came.
    private func end(_ call: UnboundCall, _ reply: UnboundReply) {
        guard calls.removeValue(forKey: ObjectIdentifier(call)) != nil else { return }
        if let number = call.number, unsafe ub_cancel(handle, number) == UB_NOERROR.rawValue {
            // The callback never comes now, so what it would have released is released here. When the library no
            // longer knows the call, it is left alone: a small leak, rather than a callback into freed memory.
            unsafe Unmanaged.passUnretained(call).release()
        }
        call.reply.give(reply)
    }

    private func planSweep() {
        guard !isSweepPlanned, !calls.isEmpty else { return }
        isSweepPlanned = true
        if nextProbe == .distantFuture { nextProbe = .now() + Self.patience }
        queue.asyncAfter(deadline: .now() + Self.sweepInterval) { [self] in
            isSweepPlanned = false
            sweep(.now())
            planSweep()
        }
    }

    private func sweep(_ now: DispatchTime) {
        for call in calls.values where call.deadline <= now { end(call, .failure(.timeout)) }
        if probe?.allRefuse() == true {
            for call in calls.values { end(call, .failure(.serverFailure)) }
        }
        if calls.isEmpty {
            probe = nil
            nextProbe = .distantFuture
        } else if nextProbe <= now {
            probe = ServerProbe(servers)
            nextProbe = now + Self.probeInterval
        }
    }
}
