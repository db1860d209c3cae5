import CSandbox
import Glibc

/// Which system calls a confined process may make (seccomp(2)).
///
/// A worker may make those on its list, and gets EPERM for all others. A program may make all but those on its list.
struct SystemCallFilter {
    private let confinement: Confinement

    init(_ confinement: Confinement) { self.confinement = confinement }

    func load() throws(Confinement.Fault) {
        let isList = confinement.role == .worker
        guard let filter = unsafe seccomp_init(isList ? sekisho_refuse(UInt16(EPERM)) : sekisho_allow()) else {
            throw Confinement.Fault(step: "seccomp", code: ENOMEM)
        }
        defer { unsafe seccomp_release(filter) }
        unsafe try check(seccomp_attr_set(filter, SCMP_FLTATR_CTL_TSYNC, 1))
        if isList {
            for name in Self.workerCalls { unsafe try add(filter, sekisho_allow(), name) }
        } else {
            unsafe try refuseToProgram(filter)
        }
        unsafe try check(seccomp_load(filter))
    }

    private func refuseToProgram(_ filter: scmp_filter_ctx) throws(Confinement.Fault) {
        let refusal = sekisho_refuse(UInt16(EPERM))
        for name in Self.forbiddenToPrograms { unsafe try add(filter, refusal, name) }
        // Namespaces of its own would make it root in them. The flags of clone3 cannot be looked into, so it is said
        // not to exist, and the C library takes clone.
        unsafe try add(filter, sekisho_refuse(UInt16(ENOSYS)), "clone3")
        for bit in [7, 17, 25, 26, 27, 28, 29, 30] as [UInt64] {
            let flag: UInt64 = 1 << bit
            unsafe try add(
                filter,
                refusal,
                "clone",
                [scmp_arg_cmp(arg: 0, op: SCMP_CMP_MASKED_EQ, datum_a: flag, datum_b: flag)]
            )
        }
        guard confinement.isIsolated else {
            for name in Self.forbiddenWithoutNamespaces { unsafe try add(filter, refusal, name) }
            return
        }
        // Between its own processes; there is no network anyway.
        unsafe try add(
            filter,
            refusal,
            "socket",
            [scmp_arg_cmp(arg: 0, op: SCMP_CMP_NE, datum_a: UInt64(AF_UNIX), datum_b: 0)]
        )
    }

    /// A call that this kernel or machine does not have needs no rule.
    private func add(_ filter: scmp_filter_ctx, _ action: UInt32, _ name: String, _ arguments: [scmp_arg_cmp] = [])
        throws(Confinement.Fault)
    {
        let number = unsafe seccomp_syscall_resolve_name(name)
        guard number >= 0 else { return }
        let result = unsafe arguments.withUnsafeBufferPointer { list in
            unsafe seccomp_rule_add_array(filter, action, number, UInt32(list.count), list.baseAddress)
        }
        try check(result)
    }

    private func check(_ result: Int32) throws(Confinement.Fault) {
        if result != 0 { throw Confinement.Fault(step: "seccomp", code: -result) }
    }
}
