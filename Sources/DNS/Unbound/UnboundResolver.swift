import Dispatch
import Glibc
import Synchronization

/// Asks the network through libunbound, validating DNSSEC. Keep one for the whole program, behind a `CachingResolver`.
public final class UnboundResolver: Resolver {
    /// Whether the servers asked pass on what validation needs.
    private enum Passage {
        case unknown
        /// A signature below the root was good not long ago.
        case open(until: DispatchTime)
        /// The root's own key cannot be had.
        case closed(until: DispatchTime)
    }

    private static let openSeconds = 3600.0
    private static let closedSeconds = 300.0
    private static let keyType: UInt16 = 48

    private let limits: Limits
    /// nil without a trust anchor.
    private let validating: UnboundContext?
    /// Used without a trust anchor, or where the servers do not pass on DNSSEC; nil when neither can happen.
    private let plain: UnboundContext?
    private let passage = Mutex(Passage.unknown)

    public init(_ settings: UnboundSettings = UnboundSettings()) throws(UnboundError) {
        limits = settings.limits
        let hasAnchors =
            switch settings.trustAnchors {
            case .none: false
            case .records(let records): !records.isEmpty
            case .system: unsafe access(UnboundSettings.rootKeyFile, R_OK) == 0
            }
        validating = hasAnchors ? try UnboundContext(settings, isValidating: true) : nil
        let needsPlain = !hasAnchors || settings.trustAnchors == .system
        plain = needsPlain ? try UnboundContext(settings, isValidating: false) : nil
    }

    deinit {
        validating?.close()
        plain?.close()
    }

    public func answer(to question: Question) async -> Answer {
        let deadline = DispatchTime.now() + limits.answerSecondsMax
        if let validating, !isClosed {
            let reply = await resolve(question, validating, deadline)
            guard await isShut(reply, validating, deadline) else {
                return reply.answer(to: question, isValidated: true)
            }
        }
        guard let plain else { return Answer(question, .failure(.serverFailure)) }
        return await resolve(question, plain, deadline).answer(to: question, isValidated: false)
    }

    private func resolve(
        _ question: Question,
        _ context: UnboundContext,
        _ deadline: DispatchTime
    ) async -> UnboundReply {
        // The final dot: the library knows no relative names.
        let name = question.name.isRoot ? "." : "\(question.name)."
        return await context.resolve(name, question.type.rawValue, deadline: deadline)
    }

    private var isClosed: Bool {
        passage.withLock { if case .closed(let until) = $0 { until > .now() } else { false } }
    }

    private var isOpen: Bool {
        passage.withLock { if case .open(let until) = $0 { until > .now() } else { false } }
    }

    /// Whether the reply is worthless because validation cannot work here: even the root's own key cannot be had.
    private func isShut(_ reply: UnboundReply, _ context: UnboundContext, _ deadline: DispatchTime) async -> Bool {
        guard plain != nil else { return false }
        if reply.isSecure { open() }
        guard reply.isBogus, !isOpen else { return false }
        if await context.resolve(".", Self.keyType, deadline: deadline).isSecure {
            open()
            return false
        }
        passage.withLock { $0 = .closed(until: .now() + Self.closedSeconds) }
        return true
    }

    private func open() {
        passage.withLock { $0 = .open(until: .now() + Self.openSeconds) }
    }
}
