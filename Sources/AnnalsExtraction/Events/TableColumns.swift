import AnnalsCore

/// Reads tables of indicators whose header gives a year to each column: 指标 单位 2020年 2025年.
///
/// A column is one event, told by its first row: `人才总量1200万人等6项指标`. What lies ahead of the report is a
/// target; where nothing tells when the report was made, the first of several columns is where things stand.
struct TableColumns {
  let page: DatedPage
  let document: Int
  let article: Int
  let lexicon: Lexicon
  let reportTime: CalendarInterval?

  private var text: [UInt8] { page.page.text.utf8 }

  /// A header: the times of its columns, as indices into `DatedPage.times`.
  private struct Header {
    let block: Int
    let columns: [Int]
  }

  private struct Row {
    let block: Int
    let range: Range<Int>
    let name: String
    let cells: [Figure]
  }

  /// The events of all tables of the article, in reading order; `sentence` is the number of the last sentence.
  func drafts(after sentence: Int) -> [EventDraft] {
    var drafts: [EventDraft] = []
    var header: Header?
    var rows: [Row] = []
    func close() {
      if let header, !rows.isEmpty { drafts += events(header, rows, sentence: sentence) }
      header = nil
      rows = []
    }
    for index in page.page.articles[article].blocks {
      let block = page.page.blocks[index]
      guard block.kind == .tableRow else {
        close()
        continue
      }
      let columns = times(in: block.range)
      if columns.count >= 2 {
        close()
        header = Header(block: index, columns: columns)
      } else if let columns = header?.columns,
        let row = row(block.range, block: index, columns: columns.count)
      {
        rows.append(row)
      }
    }
    close()
    return drafts
  }

  /// The points of the calendar that a row holds.
  private func times(in range: Range<Int>) -> [Int] {
    var low = 0
    var high = page.times.count
    while low < high {
      let middle = (low + high) / 2
      if page.times[middle].range.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return page.times[low...].prefix { $0.range.upperBound <= range.upperBound }.indices.filter {
      page.times[$0].kind == .date && page.times[$0].interval != nil
    }
  }

  // MARK: Rows

  /// A row that ends with a number for each column; nil for every other.
  private func row(_ range: Range<Int>, block: Int, columns: Int) -> Row? {
    let cells = cells(of: range)
    let numbers = cells.suffix(columns)
    guard cells.count > columns, numbers.count == columns else { return nil }
    let values = numbers.compactMap { cell -> Double? in
      let figure = FigureScan.figure(in: text, at: cell.lowerBound, limit: cell.upperBound, lexicon: lexicon)
      return figure.flatMap { $0.range.upperBound == cell.upperBound ? $0.value : nil }
    }
    guard values.count == columns else { return nil }
    var words = cells.dropLast(columns)
    var unit = ""
    if words.count > 1, let last = words.last, isUnit(last) {
      unit = LabelText.tidiedString(text, last)
      words = words.dropLast()
    }
    let name = words.map { LabelText.tidiedString(text, $0) }.joined()
    guard !name.isEmpty else { return nil }
    let figures = zip(numbers, values).map { cell, value in
      Figure(text: LabelText.tidiedString(text, cell) + unit, value: value, unit: unit, measure: name)
    }
    return Row(block: block, range: range, name: name, cells: figures)
  }

  /// 万人, %, 人年/万人: what holds a word for a unit.
  private func isUnit(_ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    if UTF8Scan.scalarCount(range, in: text) > 8 { return false }
    while offset < range.upperBound {
      if let match = lexicon.longestMatch(in: text, at: offset, limit: range.upperBound),
        match.word.roles.contains(.unit), match.end == range.upperBound
      {
        return true
      }
      offset += UTF8Scan.scalarLength(text[offset])
    }
    return false
  }

  /// The stretches between blanks, tabs and bars.
  private func cells(of range: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = range.lowerBound
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, count) = text.scalar(at: offset)
      if scalar == 0x20 || scalar == 0x09 || scalar == 0x3000 || scalar == 0x7C || scalar == 0x0A {
        if offset > start { cells.append(start..<offset) }
        start = offset + count
      }
      offset += count
    }
    if range.upperBound > start { cells.append(start..<range.upperBound) }
    return cells
  }

  // MARK: Columns

  private func events(_ header: Header, _ rows: [Row], sentence: Int) -> [EventDraft] {
    header.columns.enumerated().compactMap { column, index in
      let time = page.times[index]
      guard let interval = time.interval else { return nil }
      let granularity = time.granularity ?? .year
      let isTarget = isTarget(interval, column: column)
      return EventDraft(
        document: document,
        label: label(of: rows, column: column),
        kind: isTarget ? .target : .statistic,
        status: isTarget ? .target : .statistic,
        time: EventTime(
          interval: interval,
          edtf: EDTF.string(for: interval, granularity: granularity, isApproximate: false),
          granularity: granularity,
          isApproximate: false
        ),
        participants: [],
        place: nil,
        figures: rows.map { $0.cells[column] },
        content: rows.map { $0.name + $0.cells[column].text }.joined(),
        mentions: rows.map { mention($0, time: index, sentence: sentence) },
        isHeadline: false,
        position: rows[0].range.lowerBound
      )
    }
  }

  private func isTarget(_ interval: CalendarInterval, column: Int) -> Bool {
    guard let report = reportTime?.start, let end = interval.end else { return column > 0 }
    return end.date > report.date.adding(days: 1)
  }

  /// The first row with its figure, and how many there are.
  private func label(of rows: [Row], column: Int) -> String {
    let first = rows[0].name + rows[0].cells[column].text
    guard rows.count > 1 else { return first }
    let whole = first + "等\(rows.count)项指标"
    return whole.unicodeScalars.count <= LabelWriter.limit ? whole : first
  }

  private func mention(_ row: Row, time: Int, sentence: Int) -> MentionDraft {
    MentionDraft(
      document: document,
      article: article,
      block: row.block,
      sentence: sentence,
      sentenceStart: row.range.lowerBound,
      blockKind: .tableRow,
      isLead: false,
      range: row.range,
      trigger: nil,
      times: [time],
      dating: .article,
      rule: "table-column"
    )
  }
}
