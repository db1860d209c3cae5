// This program's own malloc stands before the C library's for every library of the process; it counts and passes on.
#include "allocations.h"

#include <errno.h>
#include <stddef.h>

extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *old, size_t size);
extern void *__libc_memalign(size_t alignment, size_t size);

static int counting;
static unsigned long calls_made;
static unsigned long bytes_asked;

static inline void count(size_t size) {
    if (!__atomic_load_n(&counting, __ATOMIC_RELAXED)) return;
    __atomic_fetch_add(&calls_made, 1, __ATOMIC_RELAXED);
    __atomic_fetch_add(&bytes_asked, size, __ATOMIC_RELAXED);
}

void *malloc(size_t size) {
    count(size);
    return __libc_malloc(size);
}

void *calloc(size_t items, size_t size) {
    count(items * size);
    return __libc_calloc(items, size);
}

void *realloc(void *old, size_t size) {
    count(size);
    return __libc_realloc(old, size);
}

void *aligned_alloc(size_t alignment, size_t size) {
    count(size);
    return __libc_memalign(alignment, size);
}

int posix_memalign(void **result, size_t alignment, size_t size) {
    count(size);
    void *block = __libc_memalign(alignment, size);
    if (block == NULL) return ENOMEM;
    *result = block;
    return 0;
}

void allocations_start(void) {
    __atomic_store_n(&calls_made, 0, __ATOMIC_RELAXED);
    __atomic_store_n(&bytes_asked, 0, __ATOMIC_RELAXED);
    __atomic_store_n(&counting, 1, __ATOMIC_RELAXED);
}

void allocations_stop(unsigned long *calls, unsigned long *bytes) {
    __atomic_store_n(&counting, 0, __ATOMIC_RELAXED);
    *calls = __atomic_load_n(&calls_made, __ATOMIC_RELAXED);
    *bytes = __atomic_load_n(&bytes_asked, __ATOMIC_RELAXED);
}
