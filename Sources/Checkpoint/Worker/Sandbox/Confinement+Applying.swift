import CSandbox
import Glibc

extension Confinement {
    /// Why a process could not be shut in: it must end then.
    struct Fault: Error, Sendable, Hashable {
        var step: String
        var code: Int32
    }

    /// Shuts this process in, for good. Whatever cannot be done is an error: there is no half of it.
    func apply() throws(Fault) {
        // Some of what follows counts for the calling thread alone.
        guard ThreadCount.current == 1 else { throw Fault(step: "threads", code: EBUSY) }
        try limits.apply()
        try dropRights()
        try check("no-new-privileges", sekisho_prctl(PR_SET_NO_NEW_PRIVS, 1))
        // Without namespaces nothing else ends us when the server is gone. After the change of user, which undoes it.
        if !isIsolated { try check("parent-death", sekisho_prctl(PR_SET_PDEATHSIG, UInt(SIGKILL))) }
        if role == .worker { try check("undumpable", sekisho_prctl(PR_SET_DUMPABLE, 0)) }
        try applyLandlock()
        try SystemCallFilter(self).load()
    }

    private func dropRights() throws(Fault) {
        guard geteuid() == 0 else { return }
        try check("groups", sekisho_drop_groups())
        try check("group", sekisho_become_group(user))
        try check("user", sekisho_become_user(user))
    }

    private func applyLandlock() throws(Fault) {
        let version = sekisho_landlock_abi()
        guard version > 0 else {
            // Namespaces keep files and network out as well.
            if isIsolated { return }
            throw Fault(step: "landlock", code: errno)
        }
        let rights = LandlockRights(version: version)
        var attributes = rights.attributes
        let ruleset = unsafe sekisho_landlock_create_ruleset(&attributes, rights.attributeBytes)
        guard ruleset >= 0 else { throw Fault(step: "landlock", code: errno) }
        defer { close(ruleset) }
        for path in readable { try allow(path, rights.reading, in: ruleset) }
        for path in writable { try allow(path, rights.everything, in: ruleset) }
        try check("landlock", sekisho_landlock_restrict_self(ruleset))
    }

    /// What is not there needs no permission.
    private func allow(_ path: String, _ access: UInt64, in ruleset: Int32) throws(Fault) {
        let place = unsafe sekisho_open_place(path)
        guard place >= 0 else { return }
        defer { close(place) }
        var status = stat()
        guard unsafe fstat(place, &status) == 0 else { throw Fault(step: path, code: errno) }
        let isFolder = status.st_mode & S_IFMT == S_IFDIR
        let rights = isFolder ? access : access & LandlockRights.ofFiles
        try check(path, sekisho_landlock_allow_path(ruleset, place, rights))
    }

    private func check(_ step: String, _ result: Int32) throws(Fault) {
        if result != 0 { throw Fault(step: step, code: errno) }
    }
}

extension ProcessLimits {
    /// Lowers what the system grants this process and those it starts.
    func apply() throws(Confinement.Fault) {
        let wanted: [(UInt32, Int)] = [
            (RLIMIT_AS.rawValue, memoryBytes), (RLIMIT_CPU.rawValue, processorSeconds),
            (RLIMIT_FSIZE.rawValue, fileBytes), (UInt32(sekisho_limit_processes), processes),
            (RLIMIT_NOFILE.rawValue, descriptors), (RLIMIT_CORE.rawValue, 0),
        ]
        for (resource, value) in wanted {
            let number = __rlimit_resource_t(resource)
            var limit = rlimit()
            guard unsafe getrlimit(number, &limit) == 0 else {
                throw Confinement.Fault(step: "limit \(resource)", code: errno)
            }
            let most = min(rlim_t(max(0, value)), limit.rlim_max)
            limit = rlimit(rlim_cur: most, rlim_max: most)
            guard unsafe setrlimit(number, &limit) == 0 else {
                throw Confinement.Fault(step: "limit \(resource)", code: errno)
            }
        }
    }
}
