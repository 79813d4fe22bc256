#ifndef ANNALS_CGRAPHVIZ_H
#define ANNALS_CGRAPHVIZ_H

/// The version of the Graphviz library in use, such as "2.43.0".
const char *annals_graphviz_version(void);

#endif
