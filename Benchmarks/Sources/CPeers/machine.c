#define _GNU_SOURCE
#include "peers.h"

#include <sched.h>
#include <string.h>
#include <time.h>

size_t peer_count_lines(const unsigned char *bytes, size_t length) {
    size_t lines = 0;
    const unsigned char *end = bytes + length;
    while (bytes < end) {
        const unsigned char *feed = memchr(bytes, '\n', (size_t)(end - bytes));
        if (feed == NULL) break;
        lines++;
        bytes = feed + 1;
    }
    return lines;
}

double peer_processor_seconds(void) {
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

void peer_stay_on_one_core(void) {
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(sched_getcpu(), &set);
    sched_setaffinity(0, sizeof set, &set);
}
