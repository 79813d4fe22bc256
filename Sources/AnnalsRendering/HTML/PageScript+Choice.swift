extension PageScript {
  /// The event that is shown in full, and the one that the pointer rests on.
  static let choice = #"""
    const tip = find("#tip");
    let chosen = null;

    function hideTip() { tip.hidden = true; }

    /* Label, date and the first words that report it, beside a mark. */
    function showTip(entry) {
      const quotation = find("q", entry.item)?.firstChild.data ?? "";
      const words = [["b", entry.label], ["small", entry.date]];
      if (quotation) words.push(["span", quotation.slice(0, 90) + (quotation.length > 90 ? "…" : "")]);
      tip.replaceChildren(...words.map(([name, text]) => {
        const element = document.createElement(name);
        element.textContent = text;
        return element;
      }));
      tip.hidden = false;
      const box = entry.mark.getBoundingClientRect(), own = tip.getBoundingClientRect();
      const isBelow = box.bottom + own.height + 16 < innerHeight;
      tip.style.left = `${bounded(box.left, 8, Math.max(innerWidth - own.width - 8, 8))}px`;
      tip.style.top = `${isBelow ? box.bottom + 10 : Math.max(box.top - own.height - 10, 8)}px`;
    }

    function openList(isOpen) {
      page.dataset.list = isOpen ? "open" : "closed";
      find("#toggle").setAttribute("aria-expanded", isOpen);
    }

    function mark(entry, isChosen) {
      entry.details.open = isChosen;
      entry.mark?.setAttribute("aria-expanded", isChosen);
      for (const part of entry.parts) part.classList.toggle("chosen", isChosen);
      for (const arrow of entry.arrows) arrow.classList.toggle("joined", isChosen);
      picture.classList.toggle("choosing", isChosen && entry.arrows.length > 0);
    }

    /* The count whose events alone are listed. */
    let gathered = null;

    function gather(count) {
      gathered = count;
      find("#gathered").hidden = !count;
      if (count) {
        openList(true);
        find("#gathered output").textContent = `+${count.entries.size}`;
      }
      relist();
      if (count) list.scrollTop = 0;
    }

    /* Shows an event in picture and list; null shows none. */
    function choose(entry) {
      if (entry && gathered && !gathered.entries.has(entry)) gather(null);
      if (chosen) mark(chosen, false);
      chosen = entry;
      if (entry) {
        mark(entry, true);
        openList(true);
        setCurrent(entry);
        entry.item.scrollIntoView({ block: "nearest" });
        // Of a long one, the beginning.
        entry.summary.scrollIntoView({ block: "nearest" });
        reveal(entry);
      }
      hideTip();
      // Where a page has no address of its own, this is not allowed.
      try { history.replaceState(null, "", entry ? "#" + encodeURIComponent(entry.item.id) : location.pathname); } catch { }
    }

    const countAt = target => counts.find(count => count.element.contains(target));
    find("#gathered button")?.addEventListener("click", () => gather(null));

    const entryAt = target => entries[target.closest?.("[data-e]")?.dataset.e];

    picture.addEventListener("click", event => {
      const entry = moved < 4 && String(getSelection()) === "" ? entryAt(event.target) : null;
      const count = moved < 4 && countAt(event.target);
      if (entry) choose(entry); else if (count) gather(count);
    });
    picture.addEventListener("pointerover", event => {
      const entry = event.pointerType === "mouse" && !pointers.size ? entryAt(event.target) : null;
      if (entry?.mark) showTip(entry); else hideTip();
    });
    picture.addEventListener("pointerleave", hideTip);

    list.addEventListener("click", event => {
      const summary = event.target.closest("summary"), link = event.target.closest("a[href^='#']");
      if (!summary && !link) return;
      event.preventDefault();
      const entry = summary ? byID.get(summary.closest("li").id) : entryOf(link);
      choose(summary && entry === chosen ? null : entry);
      if (link) entry.summary.focus();
    });
    find("#toggle").addEventListener("click", () => openList(page.dataset.list !== "open"));

    """#
}
