import Annals
import AnnalsTestSupport
import Testing

/// A page in a real browser, with real clicks, keys and fingers.
@Suite(
  .serialized,
  .enabled(if: Browser.path != nil, "needs Chromium: run tools/setup --browser"),
  .timeLimit(.minutes(5))
)
struct PageBrowserTests {
  /// One browser for all tests; each opens a page of its own.
  private static let browser = Result { try Browser() }

  private let folder: TemporaryFolder
  private let page: BrowserPage

  /// Opens the timeline of the sample.
  init() throws {
    folder = try TemporaryFolder()
    page = try PageBrowserTests.open(.sample, in: folder)
  }

  private static func open(
    _ chronicle: Chronicle,
    in folder: TemporaryFolder,
    hash: String = "",
    width: Int = 1440,
    height: Int = 900,
    isTouch: Bool = false,
    isDark: Bool = false
  ) throws -> BrowserPage {
    let path = try folder.write(try chronicle.timeline(.html()).text, to: "timeline.html")
    let page = try browser.get()
      .open("file://\(path)\(hash)", width: width, height: height, isTouch: isTouch, isDark: isDark)
    try page.wait(for: "document.documentElement.classList.contains('js')")
    return page
  }

  private func event(_ words: String) throws -> Event {
    try #require(Chronicle.sample.events.first { $0.label.contains(words) })
  }

  /// A selector of the mark of an event: the first part of the picture with its place in the list.
  private func mark(_ words: String) throws -> String {
    let id = try event(words).id
    let place = try page.text(
      "[...document.querySelectorAll('#events li')].findIndex(item => item.id === '\(id)')"
    )
    return "#picture [data-e='\(place)'][role=button]"
  }

  private let openEvent = "document.querySelector('#events details[open]')?.closest('li')"

  @Test func opensWithoutComplaintAndAsksForNothing() throws {
    #expect(page.problems().isEmpty)
    #expect(page.requests().filter { !$0.hasSuffix("/timeline.html") && $0 != "about:blank" }.isEmpty)
    #expect(try page.number("document.querySelectorAll('#events li').length") == 30)
    #expect(try page.holds("document.documentElement.scrollWidth <= innerWidth"))
    try page.screenshot("sample-light")
  }

  /// The parts of the picture have the colours of their classes.
  @Test func marksAndArrowsAreColoured() throws {
    let mark = try mark("天宫一号发射")
    let color = "getComputedStyle(document.querySelector(`\(mark)`)).stroke"
    #expect(try page.text(color) != "none")
    let arrow = "getComputedStyle(document.querySelector('[data-r] path, path[data-r]')).stroke"
    #expect(try page.text(arrow).hasPrefix("rgb("))
  }

  @Test func aClickOnAMarkShowsTheEventWithItsEvidence() throws {
    try page.click(try mark("天宫一号发射"))
    try page.wait(for: openEvent)
    #expect(try page.text("\(openEvent).id") == event("天宫一号发射").id)
    #expect(try page.text("\(openEvent).textContent").contains("据文件，天宫一号发射。"))
    let link = try page.text("\(openEvent).querySelector('q a').getAttribute('href')")
    let span = try #require(try event("天宫一号发射").mentions.first?.span)
    #expect(link.hasSuffix("#L\(span.line)"))
    #expect(try page.text("\(openEvent).querySelector('q a').textContent").contains("第\(span.line)行"))
    #expect(try page.text("location.hash") == "#" + event("天宫一号发射").id)
    try page.screenshot("sample-chosen")
    // Its relations lead to the other events.
    try page.click("#events details[open] dd a[href^='#']")
    try page.wait(for: "\(openEvent).id === '\(try event("空间站在轨建造").id)'")
    #expect(try page.number("document.querySelectorAll('#events details[open]').length") == 1)
    #expect(page.problems().isEmpty)
  }

  @Test func theAddressOpensAnEvent() throws {
    let id = try event("碳达峰").id
    let page = try PageBrowserTests.open(.sample, in: folder, hash: "#\(id)")
    #expect(try page.text("\(openEvent).id") == id)
    #expect(try page.holds("document.querySelector('#list').offsetWidth > 0"))
  }

  @Test func searchJumpsFromHitToHit() throws {
    try page.press("/")
    #expect(try page.text("document.activeElement.id") == "query")
    try page.type("嫦娥")
    try page.wait(for: "document.querySelector('#hits').textContent === '5'")
    var seen: [String] = []
    for hit in 1...5 {
      try page.press("Enter")
      try page.wait(for: "document.querySelector('#hits').textContent === '\(hit) / 5'")
      seen.append(try page.text("\(openEvent).querySelector('b').textContent"))
    }
    #expect(seen.allSatisfy { $0.contains("嫦娥") })
    #expect(Set(seen).count == 5)
    try page.press("Enter", isShifted: true)
    try page.wait(for: "document.querySelector('#hits').textContent === '4 / 5'")
    try page.click("#next")
    try page.wait(for: "document.querySelector('#hits').textContent === '5 / 5'")
    try page.screenshot("sample-search")
    try page.press("Escape")
    try page.wait(for: "document.querySelector('#query').value === ''")
    #expect(try page.number("document.querySelectorAll('.found').length") == 0)
  }

  @Test(arguments: [
    ("重庆", "座谈会"), ("2021-07-16", "碳市场"), ("2021.07.16", "碳市场"), ("2021年7月16日", "碳市场"),
    ("410万吨", "碳市场"), ("据文件，碳中和", "碳中和"), ("座谈会 重庆", "座谈会"), ("１２.５", "数字经济"),
  ])
  func searchFinds(_ words: String, _ label: String) throws {
    try page.click("#query")
    try page.type(words)
    try page.press("Enter")
    try page.wait(for: openEvent)
    #expect(try page.text("\(openEvent).querySelector('b').textContent").contains(label))
  }

  @Test func whatIsNotThereIsNotFound() throws {
    try page.click("#query")
    try page.type("没有这样的事")
    try page.wait(for: "document.querySelector('#hits').textContent === '没有找到'")
    #expect(try page.holds("document.querySelector('#next').disabled"))
  }

  @Test func arrowKeysWalkThroughTheEventsInTheOrderOfTime() throws {
    // The picture is one stop of the tab key, behind the bar.
    for _ in 0..<12 where try !page.holds("document.activeElement.closest('#picture')") {
      try page.press("Tab")
    }
    let focused = "Number(document.activeElement.dataset.e)"
    #expect(try page.number(focused) == 0)
    try page.press("ArrowRight")
    #expect(try page.number(focused) == 1)
    try page.press("ArrowDown")
    try page.press("ArrowLeft")
    #expect(try page.number(focused) == 1)
    #expect(try page.holds("!document.querySelector('#tip').hidden"))
    #expect(try page.text("document.activeElement.getAttribute('aria-label')").contains("天宫一号发射"))
    try page.screenshot("sample-focus")
    try page.press("End")
    // The last event has no date, and so no mark.
    #expect(try page.number(focused) == 28)
    try page.press("Home")
    try page.press("Enter")
    try page.wait(for: openEvent)
    #expect(try page.text("document.activeElement.localName") == "summary")
    #expect(try page.text("document.querySelector('[data-e=\"0\"]').getAttribute('aria-expanded')") == "true")
    try page.press("Escape")
    try page.wait(for: "!(\(openEvent))")
    #expect(try page.number(focused) == 0)
  }

  @Test func arrowKeysWalkThroughTheListToo() throws {
    try page.click("#toggle")
    try page.wait(for: "document.querySelector('#list').offsetWidth > 0")
    _ = try page.evaluate("document.querySelector('#events summary').focus()")
    try page.press("ArrowDown")
    try page.press("ArrowDown")
    try page.press("Enter")
    try page.wait(for: openEvent)
    #expect(try page.holds("[...document.querySelectorAll('#events li')][2] === \(openEvent)"))
  }

  @Test func theFilterChoosesByKindAndYear() throws {
    try page.click("#choose")
    try page.wait(for: "!document.querySelector('#filter').hidden")
    try page.screenshot("sample-filter")
    let shown = "document.querySelectorAll('#events li:not([hidden])').length"
    let meetings = Chronicle.sample.events.filter { $0.kind == .meeting }.count
    try page.click("input[name=kinds][value=meeting]")
    try page.wait(for: "\(shown) === \(30 - meetings)")
    #expect(try page.text("document.querySelector('#count').textContent") == "\(30 - meetings) / 30")
    #expect(try page.holds("document.querySelector(`\(try mark("十八大"))`).matches('.off')"))
    #expect(try page.number("document.querySelectorAll('[data-r].off').length") > 0)
    try page.click("#everything")
    try page.wait(for: "\(shown) === 30")
    try page.click("#from")
    _ = try page.evaluate("document.querySelector('#from').select()")
    try page.type("2030")
    // What lasts until 2030, the goals of 2030, 2035 and 2060, and nothing without a date.
    try page.wait(for: "\(shown) === 4")
    try page.press("Escape")
    try page.wait(for: "document.querySelector('#filter').hidden")
  }

  private let scale = "new DOMMatrix(getComputedStyle(document.querySelector('#picture')).transform).a"
  private let left = "new DOMMatrix(getComputedStyle(document.querySelector('#picture')).transform).e"

  @Test func wheelButtonsAndKeysZoom() throws {
    let first = try page.number(scale)
    try page.wheel(at: (700, 300), by: -240)
    try page.wait(for: "\(scale) > \(first * 1.2)")
    let second = try page.number(scale)
    try page.click("#in")
    try page.wait(for: "\(scale) > \(second * 1.2)")
    try page.press("-")
    try page.wait(for: "Math.abs(\(scale) - \(second)) < 0.001")
    try page.press("0")
    try page.wait(for: "Math.abs(\(scale) - \(first)) < 0.001")
  }

  @Test func theMouseDragsThePicture() throws {
    let first = try page.number(scale)
    try page.wheel(at: (700, 300), by: -600)
    try page.wait(for: "\(scale) > \(first * 1.2)")
    let before = try page.number(left)
    // On words the mouse would select them.
    let free = "y => !document.elementFromPoint(700, y).closest('text')"
    let y = try page.number("Array.from({length: 50}, (_, i) => 250 + 10 * i).find(\(free))")
    try page.drag(from: (700, y), by: (-150, 0))
    try page.wait(for: "\(left) < \(before - 100)")
    #expect(try !page.holds(openEvent))
  }

  @Test func wordsOfThePictureCanBeSelected() throws {
    let label = "#picture text[data-e='1']"
    _ = try page.evaluate("getSelection().selectAllChildren(document.querySelector(\"\(label)\"))")
    #expect(try page.text("String(getSelection())") == "天宫一号发射")
    #expect(try page.text("getComputedStyle(document.querySelector(\"\(label)\")).userSelect") == "text")
  }

  @Test func fingersZoomAndTap() throws {
    let page = try PageBrowserTests.open(.sample, in: folder, width: 390, height: 844, isTouch: true)
    #expect(try page.holds("document.documentElement.scrollWidth <= 390"))
    #expect(try page.holds("document.querySelector('#list').offsetHeight > 300"))
    try page.screenshot("sample-phone")
    let first = try page.number(scale)
    try page.pinch(at: (195, 240), from: 60, to: 180)
    try page.wait(for: "\(scale) > \(first * 2)")
    try page.tap("#all")
    try page.wait(for: "Math.abs(\(scale) - \(first)) < 0.001")
    try page.tap("#events section:nth-of-type(2) summary")
    try page.wait(for: openEvent)
    try page.screenshot("sample-phone-chosen")
    #expect(page.problems().isEmpty)
  }

  @Test func aCountListsTheEventsThatItStandsFor() throws {
    let crowd = Chronicle.generated(seed: 5, eventCount: 900, years: 2024...2024)
    let page = try PageBrowserTests.open(crowd, in: folder)
    let shown = "[...document.querySelectorAll('#events li')].filter(item => item.checkVisibility()).length"
    let count = "document.querySelector('#picture [data-n]')"
    let told = try page.text("\(count).textContent.trim()")
    try page.press("0")
    #expect(try page.holds("(\(count).focus(), true)"))
    try page.press("Enter")
    try page.wait(for: "document.querySelector('#gathered output').textContent === '\(told)'")
    #expect(try "+\(Int(page.number(shown)))" == told)
    try page.screenshot("count")
    // Escape lists all again, and so does an event that is none of them.
    try page.press("Escape")
    try page.wait(for: "\(shown) === 900")
    #expect(try page.holds("(\(count).focus(), true)"))
    try page.press("Enter")
    try page.wait(for: "\(shown) < 900")
    try page.click("#gathered button")
    try page.wait(for: "\(shown) === 900")
    #expect(page.problems().isEmpty)
  }

  /// The ratio by which text differs from what it stands on (WCAG 2.2, 1.4.3), for all that the page itself says.
  @Test(arguments: [false, true]) func wordsOfThePageHaveContrast(_ isDark: Bool) throws {
    let page = try PageBrowserTests.open(.sample, in: folder, isDark: isDark)
    try page.press("/")
    try page.type("嫦娥")
    try page.press("Enter")
    try page.wait(for: openEvent)
    try page.click("#choose")
    let poor = try page.text(
      """
      (() => {
        const parts = color => color.match(/[\\d.]+/g).map(Number);
        const light = color => parts(color).slice(0, 3).map(value => value / 255)
          .map(value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
          .reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index], 0);
        const ground = element => {
          for (; element; element = element.parentElement) {
            const color = getComputedStyle(element).backgroundColor;
            if ((parts(color)[3] ?? 1) > 0) return color;
          }
          return "rgb(255, 255, 255)";
        };
        let told = 0;
        const poor = [...document.querySelectorAll("body *:not(svg, svg *, script, noscript)")].filter(element => {
          const isText = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
          if (!isText || element.disabled || !element.checkVisibility()) return false;
          told++;
          const pair = [light(getComputedStyle(element).color), light(ground(element))].sort((a, b) => b - a);
          return (pair[0] + 0.05) / (pair[1] + 0.05) < 4.5;
        });
        return told < 50 ? "too little text" : poor.map(element => element.outerHTML.slice(0, 80)).join("\\n");
      })()
      """
    )
    #expect(poor == "")
  }

  @Test func lightAndDarkFollowTheSystemAndTheSwitch() throws {
    let ground = "getComputedStyle(document.body).backgroundColor"
    let label = "getComputedStyle(document.querySelector('#picture text[data-e]')).fill"
    #expect(try page.text(ground) == "rgb(255, 255, 255)")
    try page.click("#theme")
    try page.wait(for: "\(ground) === 'rgb(17, 21, 26)'")
    #expect(try page.text(label) == "rgb(238, 242, 246)")
    let dark = try PageBrowserTests.open(.sample, in: folder, isDark: true)
    #expect(try dark.text(ground) == "rgb(17, 21, 26)")
    try dark.screenshot("sample-dark")
    try dark.click("#theme")
    try dark.wait(for: "\(ground) === 'rgb(255, 255, 255)'")
  }

  @Test func paperShowsEveryEventInFull() throws {
    try page.send("Emulation.setEmulatedMedia", ["media": "print"])
    _ = try page.evaluate("dispatchEvent(new Event('beforeprint'))")
    #expect(try page.number("document.querySelectorAll('#events details[open]').length") == 30)
    #expect(try page.holds("document.querySelector('#list').offsetHeight > 1000"))
    #expect(try page.holds("document.querySelector('#zoom').offsetHeight === 0"))
    #expect(try page.printed().starts(with: Array("%PDF".utf8)))
  }

  @Test func withoutScriptsEverythingCanBeRead() throws {
    try page.send("Emulation.setScriptExecutionDisabled", ["value": true])
    try page.send("Page.reload")
    try page.wait(for: "document.readyState === 'complete' && !document.documentElement.matches('.js')")
    #expect(try page.holds("document.querySelector('#list').offsetHeight > 500"))
    #expect(try page.holds("document.querySelector('#picture').getBoundingClientRect().width > 600"))
    #expect(try page.holds("document.querySelector('.search').offsetHeight === 0"))
    try page.screenshot("sample-without-scripts")
  }

  @Test func hostileWordsStayWords() throws {
    let label = "</script><script>pwned=1</script><img src=x onerror=pwned=2>\" onload=\"pwned=3"
    let hostile = Chronicle.hostile(label: label)
    let page = try PageBrowserTests.open(hostile, in: folder)
    #expect(try page.text("document.querySelector('#events b').textContent") == label)
    #expect(try page.holds("window.pwned === undefined"))
    #expect(try page.number("document.querySelectorAll('script').length") == 1)
    #expect(try page.number("document.querySelectorAll('img').length") == 0)
    #expect(page.problems().isEmpty)
    try page.click("#picture [role=button]")
    try page.wait(for: openEvent)
    #expect(try page.holds("window.pwned === undefined"))
    // And if something slipped through, the policy would stop it.
    _ = try page.evaluate(
      "document.body.append(Object.assign(document.createElement('script'), { textContent: 'pwned = 4' }))"
    )
    #expect(try page.holds("window.pwned === undefined"))
  }

  @Test func twoThousandEventsCanBeUsed() throws {
    let page = try PageBrowserTests.open(.generated(seed: 7, eventCount: 2000), in: folder)
    #expect(try page.number("document.querySelectorAll('#events li').length") == 2000)
    try page.click("#query")
    try page.type("e1999")
    try page.wait(for: "document.querySelector('#hits').textContent !== ''")
    try page.press("Escape")
    try page.click("#toggle")
    try page.wait(for: "document.querySelector('#list').offsetWidth > 0")
    try page.click("#events summary")
    try page.wait(for: openEvent)
    #expect(page.problems().isEmpty)
  }

  @Test func aGraphIsAPageToo() throws {
    let path = try folder.write(try Chronicle.sample.graph(.html()).text, to: "graph.html")
    let page = try PageBrowserTests.browser.get().open("file://\(path)")
    try page.wait(for: "document.documentElement.classList.contains('js')")
    #expect(page.problems().isEmpty)
    let related = "[...document.querySelectorAll('[data-r]')].length"
    #expect(try page.number(related) == Double(Chronicle.sample.relations.count))
    try page.click("#picture [role=button]")
    try page.wait(for: openEvent)
    try page.screenshot("sample-graph")
  }
}

extension Chronicle {
  /// One event whose every word is an attack.
  fileprivate static func hostile(label: String) -> Chronicle {
    let span = SourceSpan(document: "d", start: 0, end: 9, line: 1)
    let event = Event(
      id: "e1",
      label: label,
      kind: .meeting,
      status: .occurred,
      time: EventTime(
        interval: CalendarInterval(year: 2024),
        edtf: "2024\"><script>pwned=5</script>",
        granularity: .year,
        isApproximate: false
      ),
      participants: [label],
      place: label,
      figures: [],
      salience: 0.5,
      mentions: [Mention(span: span, text: label, trigger: nil, times: [], dating: .clause, rule: "Sample")]
    )
    let document = Document(
      id: "d",
      path: "javascript:pwned=6//\"><script>pwned=7</script>",
      title: label,
      publication: nil,
      articles: [],
      url: "javascript:pwned=8"
    )
    let conflict = Conflict(
      kind: label,
      message: .words(label),
      spans: [span],
      events: ["e1"],
      suggestion: label
    )
    return Chronicle(documents: [document], events: [event], conflicts: [conflict])
  }
}
