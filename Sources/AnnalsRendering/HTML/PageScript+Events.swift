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

    /* Where a date is all that is known of a time, heading and summary have the words for it. */
    for (const time of findAll("summary time", list)) {
      const about = find("summary + p", time.closest("li")), year = find("h2", time.closest("section")).textContent;
      about.textContent = about.textContent.replace(/^\d{4}-\d\d-\d\d(?= · )/, date => document.body.dataset.date
        .replace("{y}", () => year).replace("{d}", () => time.textContent).replace("{e}", date));
    }
    /* Of several kinds, the filter knows the words. */
    const kindOf = new Map(findAll("#filter [name=kinds]").map(box => [box.nextSibling.textContent, box.value]));
    const entries = findAll("#events li").map((item, index) => ({
      index, item,
      details: find("details", item),
      summary: find("summary", item),
      label: find("b", item).textContent,
      date: find("summary + p", item).textContent,
      kinds: [kindOf.get(find("summary + p", item).textContent.split(" · ").pop())],
      statuses: [item.dataset.s ?? "occurred"],
      documents: findAll("q > a", item).map(link => link.textContent.split(":")[0]),
      text: "",    // what is searched
      years: (item.closest("[data-y]")?.dataset.y ?? "").split(" ").filter(Boolean).map(Number),
      parts: [],   // in the picture: its marks, labels and bars
      arrows: [],  // that lead to it or from it
      back: [],    // the relations that lead to it
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
    /* A relation stands with the event that it starts from: the other tells it the other way round. */
    const back = new Map(document.body.dataset.back?.split(";").map(pair => pair.split("=")));
    for (const entry of entries) {
      let name;
      for (const part of findAll("dl > *", entry.item)) {
        if (part.localName === "dt") { name = part.textContent; continue; }
        const other = find("a[href^='#']", part) && entryOf(part.firstChild);
        if (other) other.back.push({ entry, name: back.get(name), part });
      }
    }
    for (const { item, back } of entries) {
      if (!back.length) continue;
      if (!find("dl", item)) find("summary + p", item).after(document.createElement("dl"));
      const facts = find("dl", item);
      let last;
      for (const { entry, name, part } of back.sort((a, b) => a.name < b.name ? -1 : a.name > b.name ? 1 : 0)) {
        if (name !== last) facts.append(Object.assign(document.createElement("dt"), { textContent: name }));
        last = name;
        facts.append(part.cloneNode(true));
        facts.lastChild.firstChild.setAttribute("href", "#" + encodeURIComponent(entry.item.id));
      }
    }
    /* A contradiction stands with the first of its events: the others tell it, too. */
    for (const part of findAll("p[data-c]", list)) {
      for (const index of part.dataset.c.split(" ")) {
        const { item } = entries[index];
        (find("dl", item) ?? find("summary + p", item)).after(part.cloneNode(true));
      }
    }
    for (const { item, summary } of entries) {
      if (!find(".conflict, .update", item)) continue;
      summary.append(Object.assign(document.createElement("i"), {
        className: "doubt", textContent: document.body.dataset.disputed,
      }));
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
