#include "CGraphviz.h"
#include <graphviz/gvc.h>

const char *annals_graphviz_version(void) {
  static char version[32];
  GVC_t *context = gvContext();
  snprintf(version, sizeof version, "%s", gvcVersion(context));
  gvFreeContext(context);
  return version;
}
