#include <seccomp.h>
#include <linux/landlock.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/resource.h>
#include <unistd.h>

// Swift cannot call syscall(2), which takes any number of arguments; glibc 2.36 has no functions of these names.
static inline int sekisho_landlock_create_ruleset(const struct landlock_ruleset_attr *attr, size_t size, unsigned flags) {
    return (int)syscall(SYS_landlock_create_ruleset, attr, size, flags);
}
static inline int sekisho_landlock_add_rule(int ruleset, int type, const void *attr, unsigned flags) {
    return (int)syscall(SYS_landlock_add_rule, ruleset, type, attr, flags);
}
static inline int sekisho_landlock_restrict_self(int ruleset, unsigned flags) {
    return (int)syscall(SYS_landlock_restrict_self, ruleset, flags);
}
