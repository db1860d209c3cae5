extension SystemCallFilter {
    /// What it takes to read jobs, to compute, and to answer. Opening files is for the C library's charsets; Landlock
    /// or the namespace says which.
    static let workerCalls = [
        "read", "write", "readv", "writev", "pread64", "close", "lseek", "open", "openat", "readlink", "readlinkat",
        "stat", "fstat", "lstat", "newfstatat", "statx", "access", "faccessat", "faccessat2", "getdents64", "fcntl",
        "poll", "ppoll",
        "mmap", "munmap", "mremap", "mprotect", "madvise", "brk",
        "futex", "sched_yield", "sched_getaffinity", "set_robust_list", "rseq", "restart_syscall", "membarrier",
        "rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "sigaltstack",
        "getpid", "getppid", "gettid", "getuid", "geteuid", "getgid", "getegid", "getrlimit", "getrusage", "uname",
        "sysinfo",
        "clock_gettime", "clock_getres", "clock_nanosleep", "nanosleep", "gettimeofday", "time", "getrandom",
        "exit", "exit_group",
    ]

    /// What no converter needs, and attackers do: other processes, mounts, the kernel's insides, keys, clocks.
    static let forbiddenToPrograms = [
        "ptrace", "process_vm_readv", "process_vm_writev", "kcmp", "pidfd_getfd", "process_madvise",
        "mount", "umount2", "pivot_root", "chroot", "move_mount", "open_tree", "fsopen", "fsconfig", "fsmount",
        "fspick",
        "mount_setattr", "unshare", "setns",
        "bpf", "perf_event_open", "userfaultfd", "io_uring_setup", "io_uring_enter", "io_uring_register",
        "fanotify_init", "lookup_dcookie", "modify_ldt", "move_pages", "migrate_pages", "mbind", "set_mempolicy",
        "keyctl", "add_key", "request_key",
        "kexec_load", "kexec_file_load", "init_module", "finit_module", "delete_module", "create_module",
        "reboot", "swapon", "swapoff", "acct", "quotactl", "nfsservctl", "syslog", "vhangup", "iopl", "ioperm",
        "open_by_handle_at", "name_to_handle_at", "mknod", "mknodat",
        "clock_settime", "clock_adjtime", "settimeofday", "adjtimex", "sethostname", "setdomainname",
    ]

    /// Where others can be seen, nobody is signalled, nothing leaves the group of processes that is killed as a whole,
    /// and no socket is opened.
    static let forbiddenWithoutNamespaces = [
        "kill", "tkill", "tgkill", "pidfd_open", "pidfd_send_signal", "rt_sigqueueinfo", "rt_tgsigqueueinfo",
        "setsid", "setpgid", "setpriority", "sched_setscheduler", "sched_setattr", "sched_setparam",
        "socket", "shmget", "shmat", "msgget", "semget", "mq_open",
    ]
}
