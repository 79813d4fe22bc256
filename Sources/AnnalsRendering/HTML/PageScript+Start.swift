extension PageScript {
  /// Light and dark, printing, and how the page begins.
  static let start = #"""
    find("#theme").addEventListener("click", () => {
      const isDark = page.dataset.theme
        ? page.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
      page.dataset.theme = isDark ? "light" : "dark";
    });

    /* On paper every event tells all. */
    addEventListener("beforeprint", () => { for (const entry of entries) entry.details.open = true; });
    addEventListener("afterprint", () => { for (const entry of entries) entry.details.open = entry === chosen; });

    function chooseByAddress() {
      const entry = byID.get(decodeURIComponent(location.hash.slice(1)));
      if (entry) choose(entry);
    }
    addEventListener("hashchange", chooseByAddress);

    page.classList.add("js");
    openList(matchMedia("(max-width: 760px)").matches);
    fit();
    sift();
    chooseByAddress();

    """#
}
