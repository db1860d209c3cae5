import Testing

@testable import Checkpoint

@Suite struct PostfixPlanTests {
    private func configuration(_ text: String = "") throws -> Configuration {
        try ConfigurationReading(parsing: Array(text.utf8), file: "t").usable()
    }

    private func state(_ parameters: [String: String] = [:], chroot: Bool = true) -> PostfixState {
        var state = PostfixState()
        let defaults = [
            "milter_protocol": "6", "milter_default_action": "tempfail", "milter_content_timeout": "300s",
            "message_size_limit": "10240000",
        ]
        for (name, value) in defaults { state.parameters[name] = PostfixParameter(text: value, expanded: value) }
        for (name, value) in parameters {
            state.parameters[name] = PostfixParameter(text: value, expanded: value, isSet: true)
        }
        state.services = [PostfixService(name: "smtp", type: "inet", isChrooted: chroot, program: "smtpd")]
        return state
    }

    private func changes(_ plan: PostfixPlan) -> [String] { plan.changes.map { "\($0.name)=\($0.after)" } }

    private static let observing = "{ inet:127.0.0.1:8891, default_action=accept, protocol=6 }"
    private static let working = "{ inet:127.0.0.1:8891, default_action=tempfail, protocol=6 }"

    @Test func `a plain Postfix gets two lines`() throws {
        let plan = try PostfixPlan(state(), configuration(), PostfixOrder())
        #expect(changes(plan) == ["smtpd_milters=\(Self.observing)", "non_smtpd_milters=$smtpd_milters"])
        #expect(plan.changes.map(\.before) == [nil, nil])
        #expect(plan.notes == [.passesWhileAway])
    }

    @Test func `when mail depends on us it waits for us, and bounces are signed`() throws {
        let plan = try PostfixPlan(state(), configuration("signing.domains = ['a.example']"), PostfixOrder())
        #expect(
            changes(plan) == [
                "smtpd_milters=\(Self.working)", "non_smtpd_milters=$smtpd_milters",
                "internal_mail_filter_classes=bounce",
            ]
        )
        let enforcing = try PostfixPlan(state(), configuration("policy.mode = 'enforce'"), PostfixOrder())
        #expect(enforcing.action == .tempfail)
        var order = PostfixOrder()
        order.defaultAction = .accept
        #expect(try PostfixPlan(state(), configuration("policy.mode = 'enforce'"), order).action == .accept)
    }

    @Test func `released mail gets a way in that does not ask again, where none is there`() throws {
        let release = try configuration("[hold.release]\nhost = '127.0.0.1'\nport = 10026")
        let plan = try PostfixPlan(state(), release, PostfixOrder())
        let service = try #require(plan.changes.first { $0.isService })
        #expect(service.name == "127.0.0.1:10026/inet")
        #expect(service.after.hasPrefix("127.0.0.1:10026 inet n - n - - smtpd -o smtpd_milters= "))
        var taken = state()
        taken.services.append(
            PostfixService(name: "localhost:10026", type: "inet", isChrooted: false, program: "smtpd")
        )
        #expect(try !PostfixPlan(taken, release, PostfixOrder()).changes.contains { $0.isService })
        for elsewhere in ["host = 'mail.example.jp'\nport = 25", "host = '/run/lmtp'\nprotocol = 'lmtp'"] {
            let plan = try PostfixPlan(state(), configuration("[hold.release]\n" + elsewhere), PostfixOrder())
            #expect(!plan.changes.contains { $0.isService }, "\(elsewhere)")
        }
    }

    @Test func `rules for attachments without a way for what is released are told of`() throws {
        let rule = "[[attachment]]\nname = 'a'\ntype = 'exe'\naction = 'remove'\n"
        #expect(try PostfixPlan(state(), configuration(rule), PostfixOrder()).notes.contains(.noRelease))
        let release = rule + "[hold.release]\nhost = '127.0.0.1'\nport = 10026"
        #expect(try !PostfixPlan(state(), configuration(release), PostfixOrder()).notes.contains(.noRelease))
    }

    @Test func `other milters stay, and the place is chosen`() throws {
        let others = [
            "smtpd_milters": "inet:localhost:11332, unix:opendkim/opendkim.sock", "non_smtpd_milters": "inet:x:1",
        ]
        let last = try PostfixPlan(state(others), configuration(), PostfixOrder())
        #expect(
            changes(last) == [
                "smtpd_milters=inet:localhost:11332, unix:opendkim/opendkim.sock, \(Self.observing)",
                "non_smtpd_milters=inet:x:1, \(Self.observing)",
            ]
        )
        #expect(last.notes.contains(.sameWork("unix:opendkim/opendkim.sock")))
        var order = PostfixOrder()
        order.place = .first
        let first = try PostfixPlan(state(others), configuration(), order)
        #expect(changes(first).first == "smtpd_milters=\(Self.observing), " + (others["smtpd_milters"] ?? ""))
    }

    @Test(arguments: [
        ["smtpd_milters": observing, "non_smtpd_milters": "$smtpd_milters"],
        ["smtpd_milters": "\(observing),  inet:a:1", "non_smtpd_milters": "${smtpd_milters}"],
        ["smtpd_milters": "inet:a:1 \(observing)", "non_smtpd_milters": observing],
    ])
    func `what is there already is not changed`(parameters: [String: String]) throws {
        #expect(changes(try PostfixPlan(state(parameters), configuration(), PostfixOrder())) == [])
    }

    @Test func `an entry of ours that is not right any more is replaced`() throws {
        let old = ["smtpd_milters": "inet:localhost:8891, inet:a:1", "non_smtpd_milters": Self.observing]
        let plan = try PostfixPlan(state(old), configuration("policy.mode = 'enforce'"), PostfixOrder())
        #expect(changes(plan) == ["smtpd_milters=inet:a:1, \(Self.working)", "non_smtpd_milters=\(Self.working)"])
    }

    @Test func `an old Postfix has no settings for one milter`() throws {
        var old = state(["milter_protocol": "2"])
        old.version = [2, 11]
        let plan = try PostfixPlan(old, configuration(), PostfixOrder())
        #expect(
            changes(plan) == [
                "smtpd_milters=inet:127.0.0.1:8891", "non_smtpd_milters=$smtpd_milters", "milter_protocol=6",
                "milter_default_action=accept",
            ]
        )
    }

    @Test func `sockets must be where a chrooted Postfix sees them`() throws {
        let inside = "milter.listen = 'unix:/var/spool/postfix/sekisho/milter'"
        #expect(try PostfixPlan(state(), configuration(inside), PostfixOrder()).address == "unix:sekisho/milter")
        let outside = "milter.listen = 'unix:/run/sekisho/milter'"
        #expect(throws: InputError.self) { try PostfixPlan(state(), configuration(outside), PostfixOrder()) }
        let free = try PostfixPlan(state(chroot: false), configuration(outside), PostfixOrder())
        #expect(free.address == "unix:/run/sekisho/milter")
        let both = "milter.listen = ['unix:/run/sekisho/milter', 'inet:0.0.0.0:8891']"
        let plan = try PostfixPlan(state(), configuration(both), PostfixOrder())
        #expect(plan.address == "inet:127.0.0.1:8891")
        #expect(plan.notes.contains(.outsideChroot("/run/sekisho/milter", queueFolder: "/var/spool/postfix")))
    }

    @Test func `surroundings are pointed out`() throws {
        var state = state([
            "content_filter": "scan:127.0.0.1:10024", "message_size_limit": "0", "milter_content_timeout": "30",
        ])
        state.services += [
            PostfixService(
                name: "127.0.0.1:10025",
                type: "inet",
                isChrooted: false,
                program: "smtpd",
                overrides: ["smtpd_milters": ""]
            ),
            PostfixService(
                name: "submission",
                type: "inet",
                isChrooted: true,
                program: "smtpd",
                overrides: ["smtpd_milters": "inet:localhost:12301"]
            ),
            PostfixService(
                name: "smtps",
                type: "inet",
                isChrooted: true,
                program: "smtpd",
                overrides: ["smtpd_milters": "$smtpd_milters"]
            ),
            PostfixService(
                name: "10026",
                type: "inet",
                isChrooted: true,
                program: "smtpd",
                overrides: ["receive_override_options": "no_address_mappings,no_milters"]
            ),
        ]
        let plan = try PostfixPlan(state, configuration(), PostfixOrder())
        #expect(
            Set(plan.notes) == [
                .passesWhileAway, .contentFilter("scan:127.0.0.1:10024"), .sizeLimit(postfix: 0, ours: 128 << 20),
                .shortTimeout("30"), .ownMilters(service: "127.0.0.1:10025/inet", milters: ""),
                .ownMilters(service: "submission/inet", milters: "inet:localhost:12301"),
                .withoutMilters(service: "10026/inet"),
            ]
        )
    }

    @Test func `services and their own parameters are read as postconf prints them`() {
        let services = PostfixState.services(
            "smtp       inet  n       -       y       -       -       smtpd\nlocal unix - n n - - local -o x=y\nbroken\n",
            overrides: "smtp/inet/smtpd_milters = inet:a:1\nsmtp/inet/empty =\nother/inet/x = y\n"
        )
        #expect(services.map(\.label) == ["smtp/inet", "local/unix"])
        #expect(services.map(\.isChrooted) == [true, false])
        #expect(services.first?.overrides == ["smtpd_milters": "inet:a:1", "empty": ""])
    }
}
