import AnnalsCore

extension ConflictRule {
  /// Columns of a table that carry one year though their figures differ.
  ///
  /// **Matches** a row `指标 2024年 2024年 2024年` above rows with a figure for each column, not all alike.
  /// **Does not match** years apart by words, and a row without figures below it.
  static let repeatedColumn = ConflictRule(name: "repeated-column") { graph in
    var conflicts: [Conflict] = []
    for (document, page) in graph.pages.enumerated() {
      for index in page.blocks(of: graph.times(of: document, with: .continuesYears)) {
        let header = page.page.adjacentYears(page.times[page.times(within: page.page.blocks[index].range)])
        guard header.count > 1, Set(header.map(\.value)).count == 1 else { continue }
        let rows = page.page.blocks[(index + 1)...].prefix(ConflictRule.rowsBelow)
        let figures = rows.map { ConflictRule.columnFigures(of: $0.range, in: page.page.text.utf8) }
        guard figures.contains(where: { $0.count == header.count && Set($0).count > 1 }) else { continue }
        conflicts.append(
          Conflict(
            kind: "repeated-column",
            message: .columnsOfOneYear(count: header.count, year: header[0].value),
            spans: header.map { graph.assembler.span($0.range, of: document) },
            events: [],
            suggestion: nil
          )
        )
      }
    }
    return conflicts
  }

  /// How far below a header its figures are looked for.
  private static let rowsBelow = 4

  /// The bare figures at the end of a row, with blanks between.
  private static func columnFigures(of range: Range<Int>, in text: [UInt8]) -> [Double] {
    let words = text[range].split(whereSeparator: { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: "|") })
    var figures: [Double] = []
    for word in words.reversed() {
      guard let value = Double(String(decoding: word, as: UTF8.self)) else { break }
      figures.append(value)
    }
    return figures
  }

  /// Steps of one plan with one deadline.
  ///
  /// **Matches** `分步实施。到2024年，…。到2024年，…`. **Does not match** paragraphs that speak of no steps.
  static let repeatedStep = ConflictRule(name: "repeated-step") { graph in
    var conflicts: [Conflict] = []
    for (document, page) in graph.pages.enumerated() {
      let text = page.page.text.utf8
      let dated = graph.times(of: document, with: .deadline).filter { page.times[$0].kind == .date }
      for index in page.blocks(of: dated) where page.page.blocks[index].kind == .paragraph {
        let block = page.page.blocks[index].range
        let deadlines = page.times(dated, within: block).map { page.times[$0] }
        guard deadlines.count > 1, let word = stepWords.first(in: text, block) else { continue }
        let steps = deadlines.filter { $0.range.lowerBound > word.range.upperBound }
        for (first, second) in zip(steps, steps.dropFirst()) where first.value == second.value {
          conflicts.append(
            Conflict(
              kind: "repeated-step",
              message: .stepsOfOneYear(first.value),
              spans: [first, second].map { graph.assembler.span($0.range, of: document) },
              events: [],
              suggestion: nil
            )
          )
        }
      }
    }
    return conflicts
  }

  /// One year given twice for what one figure after another rises to.
  ///
  /// **Matches** `普及率2023年达到60%，2023年达到80%`: nothing but verb and figure stands between the years.
  /// **Does not match** two figures of one year: `2023年达到60%，人均达到2万元`.
  static let repeatedYear = ConflictRule(name: "repeated-year") { graph in
    var conflicts: [Conflict] = []
    for (document, page) in graph.pages.enumerated() {
      let text = page.page.text.utf8
      for index in graph.times(of: document, with: .years) where index + 1 < page.times.count {
        guard page.times[index + 1].range.lowerBound - page.times[index].range.upperBound <= stepReach else {
          continue
        }
        let (first, second) = (page.times[index], page.times[index + 1])
        guard first.value == second.value, second.anchor == .explicit, first.anchor == .explicit
        else { continue }
        let rest = second.range.upperBound..<min(text.count, second.range.upperBound + stepReach)
        guard let earlier = step(in: first.range.upperBound..<second.range.lowerBound, text: text),
          let later = step(in: rest, text: text), earlier.unit == later.unit, earlier.value != later.value,
          isEnd(earlier.end..<second.range.lowerBound, text: text)
        else { continue }
        conflicts.append(
          Conflict(
            kind: "repeated-step",
            message: .figuresOfOneYear(first.value),
            spans: [first, second].map { graph.assembler.span($0.range, of: document) },
            events: [],
            suggestion: nil
          )
        )
      }
    }
    return conflicts
  }

  /// A step has at most so many bytes (twenty characters).
  private static let stepReach = 60
  private static let reaching = WordTable(
    words: "达到 达 提高到 提高至 增加到 增至 增长到 上升到 升至 扩大到 突破 为 将达到 要达到 力争达到 提升到 提升至"
  )
  private static let stepEnds = WordTable(words: "， 、 ； , ; 到 ，到 ；到 、到")

  /// The figure that a verb of reaching opens a range with.
  private static func step(
    in range: Range<Int>,
    text: [UInt8]
  ) -> (value: Double, unit: ArraySlice<UInt8>, end: Int)? {
    guard let verb = reaching.opening(range, of: text), verb.range.upperBound < range.upperBound,
      let figure = FigureScan.figure(
        in: text,
        at: verb.range.upperBound,
        limit: range.upperBound,
        lexicon: ChineseEvents.lexicon
      ), let unit = figure.unit
    else { return nil }
    return (figure.value, text[unit], figure.range.upperBound)
  }

  private static func isEnd(_ range: Range<Int>, text: [UInt8]) -> Bool {
    stepEnds.opening(range, of: text)?.range == range
  }

  private static let stepWords = WordTable(words: "分步实施 分步走 分两步 分三步 分阶段 两步走 三步走 分步骤")

  /// A year said to be one of a five-year plan that does not hold it.
  ///
  /// **Matches** `2024年是全面实现“十一五”规划目标的重要一年`. **Does not match** the year before a plan begins, which prepares it.
  static let planYear = ConflictRule(name: "plan-year") { graph in
    var conflicts: [Conflict] = []
    for (document, page) in graph.pages.enumerated() {
      let text = page.page.text.utf8
      for index in graph.times(of: document, with: .numberedPlan) {
        let plan = page.times[index]
        guard
          let year = page.time(
            before: index,
            from: plan.range.lowerBound - reach,
            where: { graph.timeTraits[document][$0].contains(.years) }
          ).map({ page.times[$0] }),
          let period = plan.interval, let start = period.start?.date.year, let end = period.lastDay?.year,
          let number = year.interval?.start?.date.year, number > end || number < start - 2,
          year.value.utf8.count == 4,
          isSaid(of: year, plan: plan, text: text)
        else { continue }
        conflicts.append(
          Conflict(
            kind: "plan-year",
            message: .yearOutsidePlan(
              year: page.page.text.string(year.range),
              plan: page.page.text.string(plan.range),
              years: start...end
            ),
            spans: [year, plan].map { graph.assembler.span($0.range, of: document) },
            events: [],
            suggestion: nil
          )
        )
      }
    }
    return conflicts
  }

  private static let being = WordTable(words: "是")
  private static let belonging = WordTable(words: "实现 完成 收官 落实 实施 执行 开局 关键")
  /// So many bytes (fifty characters) may lie between a year and the plan it is said to be of.
  private static let reach = 150

  /// Whether the words between say 2024年是…实现“十一五”.
  private static func isSaid(of year: ResolvedTime, plan: ResolvedTime, text: [UInt8]) -> Bool {
    let between = year.range.upperBound..<plan.range.lowerBound
    guard between.count <= reach, being.opening(between, of: text) != nil,
      belonging.occurrences(in: text, between).last.map({ plan.range.lowerBound - $0.range.upperBound <= 9 })
        ?? false
    else { return false }
    return !text[between].contains(0x0A) && UTF8Scan.first(Array("。".utf8), in: text, between) == nil
  }
}

extension Page {
  /// Years of a row that follow one another with nothing but blanks between.
  fileprivate func adjacentYears(_ times: ArraySlice<ResolvedTime>) -> [ResolvedTime] {
    var run: [ResolvedTime] = []
    for time in times where time.granularity == .year && time.kind == .date {
      if let last = run.last,
        !text.utf8[last.range.upperBound..<time.range.lowerBound].allSatisfy({
          $0 == 0x20 || $0 == 0x09 || $0 == 0x7C
        })
      {
        if run.count > 1 { return run }
        run = []
      }
      run.append(time)
    }
    return run
  }
}
