import CUnbound

/// A context of libunbound, set up and not yet asked anything. Owns it until it is taken.
struct UnboundHandle {
    static func make(_ settings: UnboundSettings, isValidating: Bool) throws(UnboundError) -> OpaquePointer {
        guard let context = unsafe ub_ctx_create() else {
            throw UnboundError(step: .create, detail: "ub_ctx_create")
        }
        do throws(UnboundError) {
            try unsafe setUp(context, settings, isValidating: isValidating)
        } catch {
            unsafe ub_ctx_delete(context)
            throw error
        }
        return unsafe context
    }

    private static func setUp(
        _ context: OpaquePointer,
        _ settings: UnboundSettings,
        isValidating: Bool
    ) throws(UnboundError) {
        // The library would write to standard error.
        unsafe ub_ctx_debugout(context, nil)
        for (name, value) in options(settings) { unsafe ub_ctx_set_option(context, name, value) }
        try unsafe setServers(context, settings.servers)
        if isValidating { try unsafe setAnchors(context, settings.trustAnchors) }
        try check(unsafe ub_ctx_async(context, 1), .start)
        // The first of these calls ends the setting up, so that a bad trust anchor shows now.
        let zones = settings.servers == .recursive ? ["none.invalid."] : builtInZones
        for zone in zones { try check(unsafe ub_ctx_zone_remove(context, zone), .start) }
    }

    private static func setServers(
        _ context: OpaquePointer,
        _ servers: UnboundSettings.Servers
    ) throws(UnboundError) {
        switch servers {
        case .recursive:
            break
        case .system:
            let code = unsafe ub_ctx_resolvconf(context, nil)
            // Without the file the library asks the root servers itself.
            if code != UB_READFILE.rawValue { try check(code, .readSystemServers) }
        case .forward(let servers):
            for server in servers {
                try check(unsafe ub_ctx_set_fwd(context, "\(server.address)@\(server.port)"), .forward)
            }
        }
    }

    private static func setAnchors(
        _ context: OpaquePointer,
        _ anchors: UnboundSettings.TrustAnchors
    ) throws(UnboundError) {
        switch anchors {
        case .none:
            break
        case .system:
            try check(unsafe ub_ctx_add_ta_file(context, UnboundSettings.rootKeyFile), .trustAnchor)
        case .records(let records):
            for record in records { try check(unsafe ub_ctx_add_ta(context, record), .trustAnchor) }
        }
    }

    private static func check(_ code: Int32, _ step: UnboundError.Step) throws(UnboundError) {
        guard code != UB_NOERROR.rawValue else { return }
        throw UnboundError(step: step, detail: unsafe String(cString: ub_strerror(code)))
    }

    private static func options(_ settings: UnboundSettings) -> [(String, String)] {
        var options = [
            ("do-not-query-localhost:", "no"),
            // The library's defaults are for a program with a few questions.
            ("outgoing-range:", "256"),
            ("num-queries-per-thread:", "\(settings.limits.questionsInFlightMax)"),
            ("outgoing-num-tcp:", "32"),
            ("msg-cache-size:", "8m"),
            ("rrset-cache-size:", "16m"),
            ("cache-max-ttl:", "\(settings.limits.cacheSecondsMax)"),
            ("cache-max-negative-ttl:", "\(settings.limits.cacheNegativeSecondsMax)"),
            ("val-bogus-ttl:", "15"),
            // A server that was away is found again when it comes back, not 15 minutes later.
            ("infra-keep-probing:", "yes"),
        ]
        guard settings.servers != .recursive else { return options }
        // A resolver inside a network knows its private addresses; the root's signatures say they do not exist.
        options += [("unblock-lan-zones:", "yes"), ("insecure-lan-zones:", "yes")]
        return options + privateZones.map { ("domain-insecure:", $0) }
    }

    /// Zones the library answers by itself (RFC 6761, RFC 6303), though the servers asked may know better.
    private static let builtInZones = ["test.", "invalid.", "home.arpa.", "127.in-addr.arpa."]

    /// Top-level domains for private use, which the root's signatures deny (RFC 2606, RFC 6762, RFC 8375).
    private static let privateZones = [
        "test.", "example.", "invalid.", "localhost.", "local.", "internal.", "home.arpa.", "lan.", "home.", "corp.",
    ]
}
