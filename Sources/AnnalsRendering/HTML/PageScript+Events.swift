extension PageScript {
  /// The events of the page: each entry of the list with its parts of the picture.
  static let events = #"""
    const find = (selector, root = document) => root.querySelector(selector);
    const findAll = (selector, root = document) => [...root.querySelectorAll(selector)];
    const page = document.documentElement;
    const stage = find("#stage"), picture = find("#picture"), list = find("#list");

    /* What people write in different ways is searched in one: 2024.4 and 2024-04, full and half width. */
    const folded = text => text.normalize("NFKC").toLowerCase().replace(/\d{4}(?:[./-]\d{1,2})+/g, date =>
      date.split(/[./-]/).map(part => part.padStart(2, "0")).join("-"));

    const entries = findAll("#events li").map((item, index) => ({
      index, item,
      details: find("details", item),
      summary: find("summary", item),
      label: find("b", item).textContent,
      date: find("summary + p", item).textContent,
      kinds: [item.dataset.k],
      statuses: [item.dataset.s ?? "occurred"],
      documents: findAll("q > a", item).map(link => link.textContent.split(":")[0]),
      text: "",    // what is searched
      years: (item.closest("[data-y]")?.dataset.y ?? "").split(" ").filter(Boolean).map(Number),
      parts: [],   // in the picture: its marks, labels and bars
      arrows: [],  // that lead to it or from it
      shown: true,
    }));
    const byID = new Map(entries.map(entry => [entry.item.id, entry]));
    const entryOf = link => byID.get(decodeURIComponent(link.hash.slice(1)));
    /* "3:12" becomes the name of the third source and its line, and a link there. */
    const sources = findAll("footer li > a:first-child");
    for (const link of findAll("#list a:not([href])")) {
      const [number, line] = link.textContent.split(":");
      const source = sources[number - 1];
      if (!source || !line) continue;
      link.textContent = (sources.length > 1 ? source.textContent.split("/").pop() + " " : "")
        + document.body.dataset.line.replace("0", line);
      if (source.hasAttribute("href")) link.setAttribute("href", `${source.getAttribute("href")}#L${line}`);
    }
    for (const entry of entries) {
      entry.text = folded(findAll("b, time, summary + p, dd, q", entry.item).map(part => part.textContent).join("\n"));
    }
    for (const link of findAll("#events a[href^='#']")) link.textContent = entryOf(link)?.label ?? link.textContent;

    for (const part of findAll("[data-e]", picture)) entries[part.dataset.e].parts.push(part);
    const arrows = findAll("[data-r]", picture).map(element => {
      const ends = element.dataset.r.split(" ").map(index => entries[index]);
      for (const end of ends) end.arrows.push(element);
      return { element, ends };
    });
    /* What "+12" in the picture stands for is told by the list alone. */
    const counts = findAll("[data-n]", picture).map(element => ({
      element, entries: new Set(element.dataset.n.split(" ").map(index => entries[index])),
    }));
    for (const { element, entries: { size } } of counts) {
      element.setAttribute("role", "button");
      element.setAttribute("tabindex", "0");
      element.setAttribute("aria-label", `+${size}`);
    }
    /* An event's first mark stands for it: it takes the focus and has its name. */
    for (const entry of entries) {
      entry.mark = entry.parts.find(part => part.localName !== "text") ?? entry.parts[0];
      for (const part of entry.parts) if (part !== entry.mark) part.setAttribute("aria-hidden", "true");
      entry.mark?.setAttribute("role", "button");
      entry.mark?.setAttribute("tabindex", "-1");
      entry.mark?.setAttribute("aria-label", `${entry.label}, ${entry.date}`);
      entry.mark?.setAttribute("aria-expanded", "false");
    }

    """#
}
