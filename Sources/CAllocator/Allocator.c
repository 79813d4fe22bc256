#include "CAllocator.h"

// Any header of the C library says which library it is.
#include <stdlib.h>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

void allocator_keep_freed_memory(void) {
#if defined(__GLIBC__)
  // Above the first size a piece is mapped by itself and unmapped when it is freed; above the second the end of the
  // heap is given back. Each page that comes again costs a fault.
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 512 << 20);
  // Small pieces are joined with their neighbours when they are freed: kept for later, all of them would be gone through
  // at each large one.
  mallopt(M_MXFAST, 0);
  // The heap grows by so much at a time: each step is a call, and threads wait for one another in it.
  mallopt(M_TOP_PAD, 8 << 20);
#endif
}
