#ifndef CALLOCATOR_H
#define CALLOCATOR_H

/// Keeps memory that was freed in the process for what comes next, where the C library can be told so (glibc).
void allocator_keep_freed_memory(void);

#endif
