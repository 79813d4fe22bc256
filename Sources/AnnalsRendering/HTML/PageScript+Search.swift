extension PageScript {
  /// Search in labels, dates, places, participants, figures and evidence.
  static let search = #"""
    const query = find("#query"), hits = find("#hits");
    let found = [], hit = -1;

    function search() {
      const words = folded(query.value).split(/\s+/).filter(Boolean);
      found = words.length
        ? entries.filter(entry => entry.shown && words.every(word => entry.text.includes(word))) : [];
      hit = -1;
      const set = new Set(found);
      for (const entry of entries) {
        entry.item.classList.toggle("found", set.has(entry));
        for (const part of entry.parts) part.classList.toggle("found", set.has(entry));
      }
      for (const button of [find("#previous"), find("#next")]) button.disabled = !found.length;
      tellHits();
    }

    function tellHits() {
      hits.textContent = !query.value.trim() ? ""
        : !found.length ? document.body.dataset.none
        : `${hit < 0 ? "" : hit + 1 + " / "}${found.length}`;
    }

    function jump(step) {
      if (!found.length) return;
      hit = hit < 0 && step < 0 ? found.length - 1 : (hit + step + found.length) % found.length;
      choose(found[hit]);
      tellHits();
    }

    query.addEventListener("input", search);
    query.addEventListener("keydown", event => {
      if (event.key !== "Enter" || event.isComposing) return;
      event.preventDefault();
      jump(event.shiftKey ? -1 : 1);
    });
    find("#next").addEventListener("click", () => jump(1));
    find("#previous").addEventListener("click", () => jump(-1));

    """#
}
