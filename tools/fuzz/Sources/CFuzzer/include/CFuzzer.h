#ifndef CFUZZER_H
#define CFUZZER_H

#include <stddef.h>
#include <stdint.h>

/// Gives an input to a target; what is wrong ends the process.
typedef int (*annals_fuzz_target)(const uint8_t *data, size_t size);

/// libFuzzer's main loop, which `-sanitize=fuzzer` links.
int LLVMFuzzerRunDriver(int *argc, char ***argv, annals_fuzz_target target);

#endif
