#ifndef ANNALS_ORDERED_IDS_H
#define ANNALS_ORDERED_IDS_H

#include <graphviz/cgraph.h>

/// Reads `length` bytes of DOT like `agmemread`, but numbers the objects in the order of their names' first appearance.
///
/// The library's own identifiers are the addresses of the names, and subgraphs are kept in the order of their
/// identifiers: with them, clusters come in an order that changes with the state of the heap.
Agraph_t *annals_read_ordered(const char *dot, size_t length);

#endif
