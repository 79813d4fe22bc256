extension PageScript {
  /// Panning and zooming: with the mouse, the wheel, one or two fingers, and the buttons.
  static let viewport = #"""
    const view = { x: 0, y: 0, scale: 1, isUntouched: true };
    const size = { width: picture.viewBox.baseVal.width, height: picture.viewBox.baseVal.height };
    const legible = 0.72, largest = 8, slack = 48;
    const bounded = (value, low, high) => Math.min(Math.max(value, low), high);

    /* Along one side: a picture that is smaller stays inside, a larger one leaves no more than a margin. */
    function kept(offset, length, room) {
      const rest = room - length;
      return rest >= 0 ? bounded(offset, 0, rest) : bounded(offset, rest - slack, slack);
    }

    function place(isGliding = false) {
      view.x = kept(view.x, size.width * view.scale, stage.clientWidth);
      view.y = kept(view.y, size.height * view.scale, stage.clientHeight);
      picture.classList.toggle("gliding", isGliding);
      picture.style.transform = `translate(${view.x}px, ${view.y}px) scale(${view.scale})`;
      hideTip();
    }

    const smallest = () =>
      Math.min(stage.clientWidth / size.width, stage.clientHeight / size.height, 1) * 0.9;

    /* Where the picture begins when it is wider than the stage: with as many events in sight as can be. */
    function busiest(width, height) {
      const spots = entries.filter(entry => entry.mark).map(entry => entry.mark.getBBox())
        .map(box => ({ x: box.x + box.width, y: box.y + size.height })).filter(spot => spot.y < height)
        .sort((one, other) => one.x - other.x);
      let best = 0, most = 0, last = 0;
      spots.forEach((spot, first) => {
        while (last < spots.length && spots[last].x < spot.x + width * 0.6) last += 1;
        if (last - first > most) [most, best] = [last - first, spot.x];
      });
      return best - width * 0.15;
    }

    /* The width of the stage, unless the words would be too small to read. */
    function fit(isGliding = false) {
      const { clientWidth: width, clientHeight: height } = stage;
      const scale = bounded(width / size.width, legible, 1.25);
      view.scale = scale;
      view.x = size.width * scale > width ? -busiest(width / scale, height / scale) * scale
        : (width - size.width * scale) / 2;
      view.y = bounded((height - size.height * scale) / 3, 0, 40);
      view.isUntouched = true;
      place(isGliding);
    }

    /* x and y, on the stage, stay where they are. */
    function zoom(factor, x = stage.clientWidth / 2, y = stage.clientHeight / 2, isGliding = false) {
      const scale = bounded(view.scale * factor, smallest(), largest);
      view.x = x - (x - view.x) * scale / view.scale;
      view.y = y - (y - view.y) * scale / view.scale;
      view.scale = scale;
      view.isUntouched = false;
      place(isGliding);
    }

    function pan(x, y, isGliding = false) {
      view.x += x;
      view.y += y;
      view.isUntouched = false;
      place(isGliding);
    }

    /* Moves the picture as little as it takes to have an event in sight. */
    function reveal(entry) {
      if (!entry.mark) return;
      const room = stage.getBoundingClientRect(), margin = 40;
      const boxes = entry.parts.map(part => part.getBoundingClientRect());
      const box = {
        left: Math.min(...boxes.map(b => b.left)), right: Math.max(...boxes.map(b => b.right)),
        top: Math.min(...boxes.map(b => b.top)), bottom: Math.max(...boxes.map(b => b.bottom)),
      };
      const move = (low, high, from, to) =>
        low < from + margin || high - low > to - from - 2 * margin ? from + margin - low
          : Math.min(to - margin - high, 0);
      const x = box.left < room.left || box.right > room.right ? move(box.left, box.right, room.left, room.right) : 0;
      const y = box.top < room.top || box.bottom > room.bottom ? move(box.top, box.bottom, room.top, room.bottom) : 0;
      if (x || y) pan(x, y, true);
    }

    const spot = event => {
      const room = stage.getBoundingClientRect();
      return { x: event.clientX - room.left, y: event.clientY - room.top };
    };

    stage.addEventListener("wheel", event => {
      // Inside another page the wheel is that page's, unless a key says otherwise.
      if (window.parent !== window && !event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      const { x, y } = spot(event);
      if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
        pan(-(event.deltaX || event.deltaY) * unit, 0);
      } else {
        zoom(Math.exp(-event.deltaY * unit * (event.ctrlKey ? 0.01 : 0.0016)), x, y);
      }
    }, { passive: false });

    /* Words can be marked with the mouse: only what lies between them is a handle. */
    const pointers = new Map();
    let moved = 0;
    stage.addEventListener("pointerdown", event => {
      const isText = event.pointerType === "mouse" && event.target.closest("text");
      if (event.button || isText || event.target.closest("#zoom")) return;
      if (!pointers.size) moved = 0;
      pointers.set(event.pointerId, spot(event));
    });
    stage.addEventListener("pointermove", event => {
      const last = pointers.get(event.pointerId);
      if (!last) return;
      const now = spot(event), other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
      moved += Math.hypot(now.x - last.x, now.y - last.y);
      pointers.set(event.pointerId, now);
      // A hand is never quite still: up to here it is a click.
      if (moved < 4) return;
      stage.setPointerCapture(event.pointerId);
      stage.classList.add("held");
      if (other) {
        const apart = point => Math.hypot(point.x - other.x, point.y - other.y) || 1;
        zoom(apart(now) / apart(last), other.x, other.y);
      } else {
        pan(now.x - last.x, now.y - last.y);
      }
    });
    for (const name of ["pointerup", "pointercancel"]) {
      stage.addEventListener(name, event => {
        pointers.delete(event.pointerId);
        if (!pointers.size) stage.classList.remove("held");
      });
    }

    find("#in").addEventListener("click", () => zoom(1.4, undefined, undefined, true));
    find("#out").addEventListener("click", () => zoom(1 / 1.4, undefined, undefined, true));
    find("#all").addEventListener("click", () => fit(true));

    let lastWidth = innerWidth;
    new ResizeObserver(() => {
      if (view.isUntouched && innerWidth !== lastWidth) fit(); else place();
      lastWidth = innerWidth;
    }).observe(stage);

    """#
}
