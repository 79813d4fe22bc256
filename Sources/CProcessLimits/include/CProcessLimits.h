#ifndef CPROCESSLIMITS_H
#define CPROCESSLIMITS_H

#include <stdint.h>
#include <sys/types.h>

/// Limits what a running process may use, where the system can limit another process (Linux).
///
/// Returns 0, also where the system cannot; otherwise the error number.
int process_limit(pid_t process, uint64_t address_space_bytes, uint64_t cpu_seconds);

/// Whether `process_limit` limits the address space; 0 where the system or a sanitizer does not let it.
int process_memory_is_limited(void);

#endif
