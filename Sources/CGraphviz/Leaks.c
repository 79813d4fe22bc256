#if defined(__has_feature)
#if __has_feature(address_sanitizer)

// What the leak checker finds in libraries, not in this project. Built in, since the processes that the tests start
// have environments of their own.
const char *__asan_default_options(void);
const char *__lsan_default_suppressions(void);

const char *__asan_default_options(void) { return "print_suppressions=0"; }

const char *__lsan_default_suppressions(void) {
  return
      // XCTest's runner, which leaves its observers to the end of the process, on every run, with no test of ours in it.
      "leak:libXCTest\n"
      // Graphviz keeps its plugins and their fonts for the life of the process, and frees no context that a plugin has
      // looked at; the process that draws ends after one picture, which it leaves to the end.
      "leak:libgvc\n"
      "leak:libgvplugin\n"
      "leak:libcgraph\n"
      "leak:libfontconfig\n"
      "leak:libpango\n"
      "leak:libcairo\n"
      "leak:libglib\n";
}

#endif
#endif
