/// How a page looks: on a wide screen the picture with the list at its side, on a narrow one the list below, on
/// paper one after the other.
enum PageStyle {
  /// The style sheet; `fonts` are those of the picture, `colors` its colours.
  static func css(fonts: String, colors: PageColors, picture: InlineSVG) -> String {
    let families = fonts.split(separator: ",").map { family in
      let name = family.drop { $0 == " " }
      return name == "sans-serif" ? String(name) : "\"\(name)\""
    }
    let list = families.joined(separator: ",")
    return "\n:root{color-scheme:light dark;--fonts:\(list)}\n" + colors.css + picture.css
      + "#picture{font-size:\(DOTEscape.number(PictureMeasures.labelSize))px}\n"
      + compact(PageScript.delivered(rules))
  }

  /// Rules without the spaces that only make them readable.
  private static func compact(_ rules: String) -> String {
    var compact: [UInt8] = []
    for byte in rules.utf8 {
      let last = compact.last
      if byte == UInt8(ascii: " "), last.map({ "{;:,".utf8.contains($0) }) ?? true { continue }
      if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}"), last == UInt8(ascii: " ") {
        compact.removeLast()
      }
      compact.append(byte)
    }
    return String(decoding: compact, as: UTF8.self)
  }

  private static let rules = #"""
    :root[data-theme=light] { color-scheme: light }
    :root[data-theme=dark] { color-scheme: dark }

    * { box-sizing: border-box }
    [hidden] { display: none !important }
    body {
      margin: 0; background: var(--ground); color: var(--text);
      font: 15px/1.55 var(--fonts);
    }
    button, input { font: inherit; color: inherit }
    a { color: var(--ink); text-underline-offset: 2px }
    :focus-visible { outline: 2.5px solid var(--ink); outline-offset: 2px; border-radius: 4px }
    .skip { position: absolute; left: -99em; z-index: 9; padding: 8px 14px; background: var(--ground) }
    .skip:focus { left: 8px; top: 8px }
    :root:not(.js) .active { display: none }

    /* The bar */
    header {
      display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px; padding: 10px 16px;
      border-bottom: 1px solid var(--line);
    }
    h1 { flex: 1 1 12em; margin: 0; font-size: 19px; line-height: 1.3; letter-spacing: .01em }
    button {
      min-width: 36px; height: 36px; padding: 0 11px; border: 1px solid var(--line); border-radius: 8px;
      background: var(--ground); cursor: pointer;
    }
    button:hover { background: var(--band) }
    button[aria-expanded=true] { background: var(--surface); border-color: transparent }
    button.sifted { border-color: var(--ink); color: var(--ink) }
    button:disabled { opacity: .4; cursor: default }
    nav { display: flex; gap: 6px }
    .search {
      display: flex; align-items: center; flex: 0 1 340px; min-width: 220px; height: 36px;
      border: 1px solid var(--line); border-radius: 8px; background: var(--ground);
    }
    .search:focus-within { border-color: var(--ink); box-shadow: 0 0 0 1px var(--ink) }
    .search input { flex: 1; min-width: 0; height: 100%; padding: 0 4px 0 12px; border: 0; background: none; outline: 0 }
    .search output { padding: 0 6px; color: var(--muted); font-size: 13px; white-space: nowrap }
    .search button { min-width: 28px; height: 32px; padding: 0; border: 0; background: none; font-size: 18px }
    .search button:disabled { visibility: hidden }

    /* The filter */
    #filter {
      display: flex; flex-wrap: wrap; align-items: flex-start; gap: 12px 28px; max-height: 45vh; overflow: auto;
      padding: 12px 16px; border-bottom: 1px solid var(--line); background: var(--band); font-size: 14px;
    }
    fieldset { display: flex; flex-wrap: wrap; gap: 4px 14px; max-width: 100%; margin: 0; padding: 0; border: 0 }
    legend { padding: 0; color: var(--muted); font-size: 12.5px }
    label { display: inline-flex; align-items: center; gap: 5px; min-height: 26px }
    label small, #count { color: var(--muted) }
    input[type=checkbox] { accent-color: var(--ink); width: 16px; height: 16px; margin: 0 }
    input[type=number] {
      width: 5.4em; height: 28px; padding: 0 6px; border: 1px solid var(--line); border-radius: 6px;
      background: var(--ground);
    }
    #filter p { display: flex; align-items: center; gap: 12px; margin: auto 0 0 auto }

    /* Picture and list */
    #stage { position: relative; overflow: auto }
    #picture { display: block; overflow: visible; font-family: var(--fonts); fill: var(--text) }
    #picture :is(path, ellipse) { fill: none }
    .js body { display: flex; flex-direction: column; height: 100vh; height: 100dvh; overflow: hidden }
    .js main { flex: 1; display: flex; min-height: 0 }
    .js #stage { flex: 1; min-width: 0; overflow: hidden; touch-action: none; cursor: grab; user-select: none }
    .js #stage.held { cursor: grabbing }
    .js #picture { position: absolute; left: 0; top: 0; transform-origin: 0 0 }
    #picture.gliding { transition: transform .25s ease-out }
    #picture text { user-select: text; cursor: text }
    #picture [data-e], #picture [data-e] text, #picture [data-n], #picture [data-n] text { cursor: pointer }
    #picture [data-r] { pointer-events: none }
    #picture .off { opacity: .1; pointer-events: none }
    #picture .found:is(text), #picture .found text {
      paint-order: stroke; stroke: light-dark(#ffe27a, #6b5200); stroke-width: 5px; stroke-linejoin: round;
    }
    #picture .chosen:is(text), #picture .chosen text {
      paint-order: stroke; stroke: var(--surface); stroke-width: 6px; stroke-linejoin: round;
    }
    #picture .chosen:not(text) { outline: 2px solid var(--ink); outline-offset: 3px; border-radius: 4px }
    #picture.choosing [data-r]:not(.joined) { opacity: .2 }
    #picture .joined { stroke-width: 2.4px }
    #zoom { position: absolute; right: 14px; bottom: 14px; display: flex; gap: 6px }
    #zoom button { box-shadow: 0 1px 4px #0002; font-size: 17px }
    #list { border-left: 1px solid var(--line); overflow-y: auto; overscroll-behavior: contain }
    .js #list { width: min(400px, 42vw) }
    .js:not([data-list=open]) #list { display: none }

    /* The list: a line of time down its left side, on it the events' marks */
    #list h2 {
      position: sticky; top: 0; z-index: 1; margin: 0; padding: 8px 16px 4px; background: var(--ground);
      font-size: 14px; color: var(--muted); font-variant-numeric: tabular-nums;
    }
    #events ol { margin: 0; padding: 0 0 6px; list-style: none }
    #events li {
      content-visibility: auto; contain-intrinsic-size: auto 60px; scroll-margin: 40px 0 8px; padding-left: 34px;
      background: linear-gradient(var(--line), var(--line)) 21px 0 / 2px 100% no-repeat;
    }
    summary {
      position: relative; display: block; scroll-margin: 40px 0 8px; padding: 5px 12px; border-radius: 8px; cursor: pointer; list-style: none;
    }
    summary::-webkit-details-marker { display: none }
    summary:hover { background: var(--band) }
    summary::before {
      content: ""; position: absolute; left: -17px; top: 10px; width: 10px; height: 10px;
      border: 2px solid var(--ink); border-radius: 50%; background: var(--ink);
    }
    summary:is(.coarse, .approximate, .planned)::before { background: var(--ground) }
    summary.approximate::before { border-style: dotted }
    summary.planned::before { border-radius: 0; transform: rotate(45deg) scale(.9) }
    summary.figure::before { border-radius: 0; transform: scale(.8) }
    summary.span::before { border-radius: 3px; height: 16px; background: var(--surface) }
    summary time { display: block; color: var(--muted); font-size: 12.5px; font-variant-numeric: tabular-nums }
    summary b { font-weight: 500; margin-right: 7px }
    summary i { display: inline-block; padding: 0 6px; border-radius: 4px; background: var(--band); color: var(--muted); font-size: 12px; font-style: normal }
    summary i.doubt { color: var(--alarm) }
    details[open] > summary { background: var(--surface) }
    #events li.found summary b { background: light-dark(#ffe27a, #6b5200) }
    details > :not(summary) { margin: 8px 16px 8px 12px; font-size: 14px }
    summary + p { color: var(--muted); font-variant-numeric: tabular-nums }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: 3px 12px }
    dt { color: var(--muted) }
    dd { grid-column: 2; margin: 0; overflow-wrap: anywhere }
    q { display: block; quotes: none; padding: 8px 12px; border-left: 3px solid var(--ink); background: var(--band); border-radius: 0 6px 6px 0 }
    :is(q, .conflict, .update) > a, dd a + a { display: block; width: fit-content; margin-top: 2px; font-size: 12.5px; overflow-wrap: anywhere }
    .conflict, .update { padding: 6px 10px; border-left: 3px solid var(--alarm); overflow-wrap: anywhere }
    .update { border-color: var(--muted) }
    #gathered { display: flex; align-items: center; gap: 12px }
    .note, footer, #list > section p { margin: 10px 16px; font-size: 13.5px; color: var(--muted) }
    footer h2 { padding-left: 0 !important }
    footer ol { padding-left: 1.6em }
    footer li { margin-bottom: 6px; overflow-wrap: anywhere }
    footer li > * { display: block }
    #tip {
      position: fixed; z-index: 5; max-width: min(340px, 90vw); padding: 8px 12px; border: 1px solid var(--line);
      border-radius: 8px; background: var(--ground); box-shadow: 0 4px 18px #0003; font-size: 13.5px;
      pointer-events: none;
    }
    #tip b, #tip small { display: block }
    #tip small { color: var(--muted) }

    @media (max-width: 760px) {
      .js main { flex-direction: column }
      .js #list { width: auto; flex: 1.35; border-left: 0; border-top: 1px solid var(--line) }
      h1 { flex-basis: 100%; font-size: 16px }
      header { padding: 8px 12px }
      .search { flex: 1 1 150px; min-width: 150px }
      button { padding: 0 9px }
    }
    @media (prefers-reduced-motion: reduce) { #picture.gliding { transition: none } }
    @media print {
      :root { color-scheme: light !important }
      .active, .skip, #filter, #tip, noscript { display: none !important }
      .js body, .js main { display: block; height: auto; overflow: visible }
      .js #stage { overflow: visible }
      .js #picture { position: static; transform: none !important; width: 100%; height: auto }
      .js #list, .js:not([data-list=open]) #list { display: block; width: auto; border: 0 }
      #list h2 { position: static; break-after: avoid }
      #events li { content-visibility: visible; break-inside: avoid }
      header { border: 0; padding: 0 0 8px }
    }

    """#
}
