extension PageScript {
  /// The keyboard: one stop for the whole picture, arrow keys from event to event in the order of time.
  static let keyboard = #"""
    let current = null;

    function setCurrent(entry) {
      if (!entry?.mark) return;
      current?.mark.setAttribute("tabindex", "-1");
      current = entry;
      entry.mark.setAttribute("tabindex", "0");
    }

    const walkable = () => entries.filter(entry => entry.mark && entry.shown);

    function walk(step) {
      const all = walkable();
      if (!all.length) return;
      const here = all.indexOf(current);
      focusMark(all[bounded(here < 0 ? 0 : here + step, 0, all.length - 1)]);
    }

    function focusMark(entry) {
      setCurrent(entry);
      entry.mark.focus({ preventScroll: true });
      reveal(entry);
      showTip(entry);
    }

    const steps = {
      ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, PageDown: 10, PageUp: -10,
      Home: -Infinity, End: Infinity,
    };

    stage.addEventListener("keydown", event => {
      const entry = entryAt(event.target), count = countAt(event.target);
      if (!(entry || count) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (count) {
        if (event.key !== "Enter" && event.key !== " ") return;
        gather(count);
        find("#gathered button").focus();
      } else if (event.key in steps) {
        walk(steps[event.key]);
      } else if (event.key === "Enter" || event.key === " ") {
        choose(entry);
        entry.summary.focus();
      } else {
        return;
      }
      event.preventDefault();
    });
    stage.addEventListener("focusin", event => {
      const entry = entryAt(event.target);
      if (entry) { setCurrent(entry); if (event.target.matches(":focus-visible")) showTip(entry); }
    });
    stage.addEventListener("focusout", hideTip);

    /* The list: up and down from one event to the next. */
    list.addEventListener("keydown", event => {
      const summary = event.target.closest("summary");
      if (!summary || !["ArrowUp", "ArrowDown"].includes(event.key)) return;
      const shown = entries.filter(entry => entry.shown);
      const here = shown.findIndex(entry => entry.summary === summary);
      shown[here + steps[event.key]]?.summary.focus();
      event.preventDefault();
    });

    /* Escape takes back the last thing: filter, search, the events of a count, the event that is shown. */
    function escape() {
      if (!form.hidden) {
        showForm(false);
        find("#choose").focus();
      } else if (query.value) {
        query.value = "";
        search();
      } else if (gathered) {
        const { element } = gathered;
        gather(null);
        element.focus();
      } else if (chosen) {
        const entry = chosen;
        choose(null);
        if (entry.mark && entry.shown) focusMark(entry); else entry.summary.focus();
      } else {
        hideTip();
        document.activeElement.blur();
      }
    }

    document.addEventListener("keydown", event => {
      if (event.key === "Escape") return escape();
      if (event.target.matches("input") || event.ctrlKey || event.metaKey || event.altKey) return;
      const keys = {
        "/": () => { query.focus(); query.select(); },
        "+": () => zoom(1.4, undefined, undefined, true), "=": () => zoom(1.4, undefined, undefined, true),
        "-": () => zoom(1 / 1.4, undefined, undefined, true), 0: () => fit(true),
      };
      if (!(event.key in keys)) return;
      event.preventDefault();
      keys[event.key]();
    });

    """#
}
