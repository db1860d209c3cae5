#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <poll.h>
#include <sched.h>
#include <seccomp.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <unistd.h>

// Debian 12 has the header of an older Landlock than its newer kernels: the fields behind the first are named here.
struct sekisho_landlock_attr {
    __u64 handled_access_fs;
    __u64 handled_access_net;
    __u64 scoped;
};

// Swift cannot call functions that take any number of arguments; glibc 2.36 has no functions for Landlock.
static inline int sekisho_landlock_abi(void) {
    return (int)syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
}
static inline int sekisho_landlock_create_ruleset(const struct sekisho_landlock_attr *attr, size_t size) {
    return (int)syscall(SYS_landlock_create_ruleset, attr, size, 0);
}
static inline int sekisho_landlock_allow_path(int ruleset, int folder, __u64 access) {
    struct landlock_path_beneath_attr rule = {.allowed_access = access, .parent_fd = folder};
    return (int)syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
}
static inline int sekisho_landlock_restrict_self(int ruleset) {
    return (int)syscall(SYS_landlock_restrict_self, ruleset, 0);
}
static inline int sekisho_prctl(int option, unsigned long value) { return prctl(option, value, 0, 0, 0); }
static inline long sekisho_ptrace_attach(pid_t process) { return ptrace(PTRACE_ATTACH, process, NULL, NULL); }
static inline int sekisho_unshare_user(void) { return (int)syscall(SYS_unshare, 0x10000000 /* CLONE_NEWUSER */); }
static inline pid_t sekisho_fork(void) { return fork(); }
static inline int sekisho_set_nonblocking(int descriptor) {
    int flags = fcntl(descriptor, F_GETFL);
    return flags < 0 ? flags : fcntl(descriptor, F_SETFL, flags | O_NONBLOCK);
}

// What the C library has, and its headers show only under a name that Swift's module of it does not set.
static inline int sekisho_pipe(int *ends) { return (int)syscall(SYS_pipe2, ends, O_CLOEXEC); }
static inline int sekisho_become_user(uid_t user) { return (int)syscall(SYS_setresuid, user, user, user); }
static inline int sekisho_become_group(gid_t group) { return (int)syscall(SYS_setresgid, group, group, group); }
static inline int sekisho_drop_groups(void) { return (int)syscall(SYS_setgroups, 0, NULL); }
static inline int sekisho_open_place(const char *path) { return open(path, 010000000 /* O_PATH */ | O_CLOEXEC); }
static const int sekisho_limit_processes = 6 /* RLIMIT_NPROC */;
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *, int);
extern int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *, const char *);

// The actions are macros with a value inside.
static inline uint32_t sekisho_refuse(uint16_t code) { return SCMP_ACT_ERRNO(code); }
static inline uint32_t sekisho_allow(void) { return SCMP_ACT_ALLOW; }
