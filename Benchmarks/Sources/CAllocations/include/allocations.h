#ifndef ALLOCATIONS_H
#define ALLOCATIONS_H

/// Starts counting calls of malloc, calloc, realloc and their aligned sisters, by anything in this process.
void allocations_start(void);
/// Stops, and says how many calls there were and how many bytes they asked for.
void allocations_stop(unsigned long *calls, unsigned long *bytes);

#endif
