extension PageScript {
  /// Which events are shown: those of the kinds, statuses, documents and years that are ticked.
  static let filter = #"""
    const form = find("#filter");
    const boxes = findAll("input[type=checkbox]", form), years = findAll("input[type=number]", form);

    function showForm(isShown) {
      form.hidden = !isShown;
      find("#choose").setAttribute("aria-expanded", isShown);
    }

    function relist() {
      for (const entry of entries) {
        entry.item.hidden = !entry.shown || (gathered !== null && !gathered.entries.has(entry));
      }
      for (const section of findAll("#events section")) {
        section.hidden = !find("li:not([hidden])", section);
      }
    }

    function sift() {
      /* Only what is ticked off is asked for: an event may stand in no document. */
      const ticked = {};
      for (const { name } of boxes.filter(box => !box.checked)) {
        ticked[name] = new Set(boxes.filter(box => box.name === name && box.checked).map(box => box.value));
      }
      const [first, last] = years.map(input => input.valueAsNumber || Number(input.defaultValue));
      const isWhole = years.every(input => !input.value || input.value === input.defaultValue);
      for (const entry of entries) {
        const [from, through = from] = entry.years;
        entry.shown = (isWhole || (from <= last && through >= first))
          && Object.entries(ticked).every(([name, values]) => entry[name].some(value => values.has(value)));
        for (const part of entry.parts) part.classList.toggle("off", !entry.shown);
        entry.mark?.setAttribute("aria-hidden", !entry.shown);
      }
      for (const { element, ends } of arrows) element.classList.toggle("off", !ends.every(end => end.shown));
      relist();
      const shown = entries.filter(entry => entry.shown).length;
      find("#count").textContent = `${shown} / ${entries.length}`;
      find("#choose").classList.toggle("sifted", shown < entries.length);
      if (chosen && !chosen.shown) choose(null);
      if (!current?.shown) setCurrent(walkable()[0]);
      search();
    }

    form.addEventListener("input", sift);
    form.addEventListener("submit", event => event.preventDefault());
    find("#choose").addEventListener("click", () => showForm(form.hidden));
    find("#everything").addEventListener("click", () => { form.reset(); sift(); });

    """#
}
