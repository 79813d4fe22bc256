import AnnalsCore

/// The documents, plans and meetings that others hang on, by the names that the texts give them.
///
/// What hangs on a plan hangs on its issuing where that is told, else on the plan itself. A document is known by
/// its title in 《》, its period left out; by the short name that `（以下简称…）` gives it; by the bare noun (`《规划》`)
/// once its title has been named. A meeting is known by its name: `全国人才工作会议`.
struct Hinges: Sendable {
  /// A place that names a hinge.
  struct Naming: Sendable {
    /// The event that issued, decided or held it.
    let event: Int
    let range: Range<Int>
  }

  /// The namings in each telling, in order.
  let namings: [[Naming]]
  /// The event of each title.
  private let titles: [String: Int]
  /// The issuing of each plan that is known by its title or number, as indices of drafts.
  let issuings: [(issuing: Int, plan: Int)]

  /// The hinges, and the tellings that name one get that trait.
  init(drafts: [EventDraft], pages: [DatedPage], tellings: [Telling], traits: inout [TellingTraits]) {
    let plans = Hinges.plans(of: drafts, on: pages)
    let issued = Origins.titles(of: drafts, on: pages, besides: Set(plans.map(\.name)))
    issuings = plans.compactMap { plan in issued[plan.name].map { ($0, plan.event) } }
    let titles = plans.reduce(into: issued) { titles, plan in
      if titles[plan.name] == nil { titles[plan.name] = plan.event }
    }
    self.titles = titles
    let meetings = Origins.meetings(of: drafts, on: pages)
    var namings = [[Naming]](repeating: [], count: tellings.count)
    guard !titles.isEmpty || !meetings.isEmpty else {
      self.namings = namings
      return
    }
    var titleNames = NameTrie()
    var openings = HingeReader.openingsOfNouns
    for (title, event) in titles where title.utf8.count >= HingeReader.shortestPlain {
      titleNames.insert(title, event)
      openings.insert(title)
    }
    var reader: HingeReader?
    for index in tellings.indices {
      // Names matter beside events; elsewhere a title may still tell a short name.
      let isAsked = traits[index].contains(.precedesEvent) || index > 0 && traits[index - 1].contains(.tells)
      guard isAsked || traits[index].contains(.holdsTitle) else { continue }
      let telling = tellings[index]
      if reader?.document != telling.document {
        reader = HingeReader(
          document: telling.document,
          text: pages[telling.document].page.text.utf8,
          titles: titles,
          titleNames: titleNames,
          openings: openings,
          meetings: meetings[telling.document] ?? []
        )
      }
      guard let found = reader?.namings(in: telling), !found.isEmpty else { continue }
      namings[index] = found
      traits[index].insert(.namesHinge)
    }
    self.namings = namings
  }

  /// The plans that are known by their titles or numbers, in order.
  private static func plans(of drafts: [EventDraft], on pages: [DatedPage]) -> [(name: String, event: Int)] {
    drafts.indices.filter { drafts[$0].isNamedPlan }.map { plan in
      let mention = drafts[plan].mentions[0]
      return (WorkTitle.normalised(pages[mention.document].page.text.string(mention.range)), plan)
    }
  }

  /// The events that issued the documents whose titles each label holds, in the order of the titles in it.
  ///
  /// - Complexity: O(n) in the labels and the titles.
  func events(titledIn labels: [String]) -> [[Int]] {
    guard !labels.isEmpty else { return [] }
    var names = NameTrie()
    for (title, event) in titles where title.unicodeScalars.count >= Hinges.shortestInLabel {
      names.insert(title, event)
    }
    return labels.map { label in
      var events: [Int] = []
      Array(label.utf8).withUnsafeBufferPointer { label in
        for start in label.indices where label[start] & 0xC0 != 0x80 {
          names.forEach(in: label, at: start, limit: label.count) { events.append($1) }
        }
      }
      return events
    }
  }

  /// Shorter titles, in characters, stand in a label by chance.
  private static let shortestInLabel = 4

  /// The titles with the events that issued or hold them, in order.
  var issuedTitles: [(title: String, event: Int)] {
    titles.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The event of a title.
  func event(titled title: String) -> Int? { titles[title] }

  /// The event of the document whose title a headline is: alone, or with 全文, 解读 and the like behind it.
  func event(ofHeadline range: Range<Int>, in text: [UInt8]) -> Int? {
    let words = String(decoding: text[range], as: UTF8.self)
    if let event = titles[WorkTitle.normalised(words)] { return event }
    guard let title = WorkTitle.ranges(in: text, range).first,
      ImplementationCues.before.first(in: text, range.lowerBound..<title.lowerBound) == nil,
      title.upperBound == range.upperBound
        || Hinges.renderings.opening(title.upperBound..<range.upperBound, of: text) != nil
    else { return nil }
    return titles[WorkTitle.normalised(String(decoding: text[title], as: UTF8.self))]
  }

  private static let renderings = WordTable(words: "全文 摘要 要点 解读 答记者问 图解 政策解读 （ ( 公布 发布 印发 出台")
}

/// Titles in 《》.
enum WorkTitle {
  /// The outermost titles in a range, marks included.
  static func ranges(in text: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    guard let first = text.firstOffset(of: "《", in: range) else { return [] }
    return Enclosures(in: text, range: first..<range.upperBound).outermost(.workTitle)
  }

  /// A title without 《》, blanks and the bracket at its end: `《水利规划（2011-2020年）》` gives `水利规划`.
  static func normalised(_ title: String) -> String {
    var name: [UInt8] = []
    name.reserveCapacity(title.utf8.count)
    for byte in title.utf8 where byte != 0x20 && byte != 0x09 && byte != 0x0A {
      name.append(byte)
      if byte == 0x80, name.range(name.indices, hasSuffix: "\u{3000}") { name.removeLast(3) }
    }
    var range = name.startIndex..<name.endIndex
    if name.range(range, hasPrefix: "《"), name.range(range, hasSuffix: "》") {
      range = range.lowerBound + 3..<range.upperBound - 3
    }
    if name.range(range, hasSuffixAmong: closing), let open = lastOpening(in: range, of: name) {
      range = range.lowerBound..<open
    }
    return String(decoding: name[range], as: UTF8.self)
  }

  private static func lastOpening(in range: Range<Int>, of name: [UInt8]) -> Int? {
    range.reversed().first { offset in
      name.has("（", at: offset, before: range.upperBound) || name[offset] == UInt8(ascii: "(")
    }
  }

  private static let closing: [StaticString] = [")", "）"]
}

/// The titles that a document has named so far, found by how they end.
private struct NamedTitles {
  struct Entry {
    /// Later titles have higher numbers.
    let order: Int
    let event: Int
  }

  /// What a noun may leave out at the end of a title: 规划 for 规划纲要.
  static let outline = "纲要"
  private static let longestEnd = 4 + outline.unicodeScalars.count

  private(set) var count = 0
  /// The number of every end of a title: a document may name thousands, and each noun in it asks.
  private var ends: [String: Int] = [:]
  /// The numbers of the ends of each title: many are named again and again.
  private var endsOfTitle: [String: [Int]] = [:]
  /// The title named last, by the number of its end.
  private var latest: [Entry] = []

  mutating func append(_ title: String, event: Int) {
    count += 1
    let entry = Entry(order: count, event: event)
    if let known = endsOfTitle[title] {
      for end in known { latest[end] = entry }
      return
    }
    var numbers: [Int] = []
    let scalars = title.unicodeScalars
    var start = scalars.endIndex
    for _ in 0..<NamedTitles.longestEnd where start > scalars.startIndex {
      start = scalars.index(before: start)
      let end = String(scalars[start...])
      if let number = ends[end] {
        latest[number] = entry
        numbers.append(number)
      } else {
        ends[end] = latest.count
        numbers.append(latest.count)
        latest.append(entry)
      }
    }
    endsOfTitle[title] = numbers
  }

  /// The title named last that has such an end of at most six characters.
  func latest(endingWith end: String) -> Entry? { ends[end].map { latest[$0] } }
}

/// Reads the namings of one document from its beginning on, learning short names on the way.
private struct HingeReader {
  let document: Int
  let text: [UInt8]
  let titles: [String: Int]
  /// Titles long enough to be known without 《》.
  let titleNames: NameTrie
  /// The names of meetings and the short names of this document.
  private var ownNames = NameTrie()
  /// What all these names and the bare nouns begin with.
  private var openings: WordOpenings
  /// Short titles that the text has introduced.
  private var aliases: [String: Int] = [:]
  private var named = NamedTitles()

  init(
    document: Int,
    text: [UInt8],
    titles: [String: Int],
    titleNames: NameTrie,
    openings: WordOpenings,
    meetings: [(name: String, event: Int)]
  ) {
    self.document = document
    self.text = text
    self.titles = titles
    self.titleNames = titleNames
    self.openings = openings
    for meeting in meetings { learn(meeting.name, event: meeting.event) }
  }

  /// Titles shorter than this, in bytes (six characters), count in 《》 only.
  static let shortestPlain = 18
  /// Short names outside 《》 have at least so many bytes (four characters).
  private static let shortestShortName = 12
  /// A bare noun has at most so many characters: 《规划》, 《实施方案》.
  private static let longestNoun = 4
  /// An introduction stands right behind the title, its document number aside.
  private static let introductionReach = 120
  private static let introductions = ["以下简称", "下称", "简称"].map { Array($0.utf8) }

  mutating func namings(in telling: Telling) -> [Hinges.Naming] {
    var found: [Hinges.Naming] = []
    var offset = telling.range.lowerBound
    for title in telling.titles where title.range.lowerBound >= offset {
      findNames(in: offset..<title.range.lowerBound, of: telling.range, &found)
      // A name may go on into a title.
      offset = max(found.last?.range.upperBound ?? 0, title.range.lowerBound)
      guard offset == title.range.lowerBound else { continue }
      offset = title.range.upperBound
      guard let event = event(ofTitle: title.name) else { continue }
      found.append(Hinges.Naming(event: event, range: title.range))
      named.append(title.name, event: event)
      let limit = min(telling.range.upperBound, offset + HingeReader.introductionReach)
      learn(from: offset, limit: limit, event: event)
    }
    findNames(in: offset..<telling.range.upperBound, of: telling.range, &found)
    return found
  }

  /// Adds the names that begin in a stretch between titles.
  private func findNames(
    in stretch: Range<Int>,
    of sentence: Range<Int>,
    _ found: inout [Hinges.Naming]
  ) {
    text.withUnsafeBufferPointer { text in
      let limit = sentence.upperBound
      var offset = stretch.lowerBound
      while true {
        // The second character of a name may be the first of the title.
        offset = openings.firstOffset(in: text, from: offset, before: min(stretch.upperBound + 1, limit))
        guard offset < stretch.upperBound else { return }
        if let (end, event) = plainName(in: text, at: offset, limit: limit)
          ?? bareNoun(at: offset, in: sentence)
        {
          found.append(Hinges.Naming(event: event, range: offset..<end))
          offset = end
        } else {
          offset += UTF8Scan.scalarLength(text[offset])
        }
      }
    }
  }

  private func event(ofTitle title: String) -> Int? {
    if let event = aliases[title] ?? titles[title] { return event }
    guard title.unicodeScalars.count <= HingeReader.longestNoun else { return nil }
    return named.latest(endingWith: title)?.event
  }

  private static let nouns = WordTable(words: "规划 纲要 条例 办法 方案 行动计划 行动方案 意见 决定 细则 章程 公约 准则")
  static let openingsOfNouns = nouns.spellings.reduce(into: WordOpenings()) { $0.insert($1) }
  private static let governing = WordTable(words: "根据 按照 依据 落实 贯彻 修订 修改 对 该 执行 实施 了")

  /// A noun that only repeats the last title with it, where a word of carrying out stands right beside it: 根据条例，
  /// 对规划实施情况.
  private func bareNoun(at offset: Int, in range: Range<Int>) -> (end: Int, event: Int)? {
    guard named.count > 0, let noun = HingeReader.nouns.opening(offset..<range.upperBound, of: text) else {
      return nil
    }
    let rest = noun.range.upperBound..<range.upperBound
    guard ImplementationCues.after.opening(rest, of: text) != nil || isGoverned(offset, in: range, rest: rest)
    else { return nil }
    let words = String(decoding: text[noun.range], as: UTF8.self)
    let titles = [named.latest(endingWith: words), named.latest(endingWith: words + NamedTitles.outline)]
    return titles.compactMap(\.self).max { $0.order < $1.order }.map { (noun.range.upperBound, $0.event) }
  }

  /// Whether a word of carrying out stands right before a noun, and the noun ends what it governs.
  private func isGoverned(_ offset: Int, in range: Range<Int>, rest: Range<Int>) -> Bool {
    let before = max(range.lowerBound, offset - 6)..<offset
    return HingeReader.governing.occurrences(in: text, before).last?.range.upperBound == offset
      && (rest.isEmpty || HingeReader.ends.opening(rest, of: text) != nil)
  }

  private static let ends = WordTable(words: "， , 。 、 ； 要求 规定 部署 ）")

  private func plainName(
    in text: UnsafeBufferPointer<UInt8>,
    at offset: Int,
    limit: Int
  ) -> (end: Int, event: Int)? {
    let own = ownNames.longest(in: text, at: offset, limit: limit)
    let title = titleNames.longest(in: text, at: offset, limit: limit)
    // Of two equally long names the document's own counts.
    let longest = (own?.end ?? 0) >= (title?.end ?? 0) ? own : title
    return longest.map { ($0.end, $0.value) }
  }

  private mutating func learn(_ name: String, event: Int) {
    ownNames.insert(name, event)
    openings.insert(name)
  }

  /// Learns `（以下简称《人才规划纲要》）` and `（以下简称“人才规划”）`.
  private mutating func learn(from start: Int, limit: Int, event: Int) {
    var offset = start
    while offset < limit {
      // What is said after the brackets belongs to something else.
      if UTF8Scan.matches(HingeReader.comma, in: text, at: offset, limit: limit),
        !isInsideBracket(start..<offset)
      {
        return
      }
      for word in HingeReader.introductions
      where UTF8Scan.matches(word, in: text, at: offset, limit: limit) {
        introduce(at: offset + word.count, limit: limit, event: event)
        return
      }
      offset += UTF8Scan.scalarLength(text[offset])
    }
  }

  private static let comma = Array("，".utf8)

  private func isInsideBracket(_ range: Range<Int>) -> Bool {
    let words = String(decoding: text[range], as: UTF8.self).unicodeScalars
    return words.contains { $0 == "（" || $0 == "(" } && !words.contains { $0 == "）" || $0 == ")" }
  }

  private mutating func introduce(at start: Int, limit: Int, event: Int) {
    var enclosures = Enclosures(in: text, range: start..<limit)
    guard let stretch = enclosures.stretch(at: start) else { return }
    switch stretch.kind {
    case .workTitle:
      aliases[WorkTitle.normalised(String(decoding: text[stretch.range], as: UTF8.self))] = event
    case .quotation:
      let name = text[stretch.range].dropFirst(3).dropLast(3)
      guard name.count >= HingeReader.shortestShortName else { return }
      learn(String(decoding: name, as: UTF8.self), event: event)
    case .parenthesis: break
    }
  }
}
