import AnnalsCore

/// The words that a text timeline brings along.
struct TextTimelineWords {
  /// The language of the words.
  let language: PictureLanguage

  /// The word for a status that is not the ordinary one.
  func status(_ status: EventStatus) -> String? {
    switch status {
    // The mark says that it is a figure, and the label what figure.
    case .occurred, .statistic: nil
    case .ongoing: language.choose("进行中", "ongoing")
    case .planned: language.choose("计划", "planned")
    case .target: language.choose("目标", "target")
    }
  }

  /// What a mark says, for the legend.
  func mark(_ mark: EventMark) -> String {
    switch mark {
    case .day: language.choose("某日", "day")
    case .coarse: language.choose("某月或更粗", "month or coarser")
    case .span: language.choose("时段", "period")
    case .approximate: language.choose("大约", "about")
    case .planned: language.choose("计划、目标", "planned, target")
    case .figure: language.choose("统计", "figure")
    }
  }

  /// How a publication date is known.
  func source(_ source: Publication.Source) -> String {
    switch source {
    case .given: language.choose("给定", "given")
    case .metadata: language.choose("据元数据", "from metadata")
    case .masthead: language.choose("据报头", "from the masthead")
    case .header: language.choose("据发布行", "from a header line")
    case .dateline: language.choose("据电头", "from a dateline")
    case .signature: language.choose("据落款", "from the signature date")
    case .inferred: language.choose("推定", "inferred")
    }
  }

  /// When a document was published, as far as it is known.
  func published(_ publication: Publication) -> String {
    let (start, last) = (publication.interval.start?.date, publication.interval.lastDay)
    switch (start, last) {
    case (let start?, let last?) where start == last: return "\(start)"
    case (let start?, let last?): return language.choose("\(start)至\(last)", "\(start) to \(last)")
    case (let start?, nil): return language.choose("\(start)以后", "from \(start) on")
    case (nil, let last?): return language.choose("\(last)以前", "up to \(last)")
    // Only the digits that are known: XXXX-12-05.
    case (nil, nil): return TerminalText.safe(publication.edtf)
    }
  }

  /// An event that the sources contradict each other about.
  var disputed: String { language.choose("有矛盾", "disputed") }
  /// Events without any date.
  var undated: String { language.choose("时间不详", "undated") }
  /// A chronicle without events.
  var empty: String { language.choose("没有找到有日期的事件。", "No dated events were found.") }

  /// So many events.
  func events(_ count: Int) -> String {
    language.choose("\(count)个事件", count == 1 ? "1 event" : "\(count) events")
  }

  /// So many more places.
  func more(_ count: Int) -> String {
    language.choose("另\(count)处", "\(count) more")
  }

  /// A line of a document.
  func line(_ line: Int) -> String {
    language.choose("第\(line)行", "line \(line)")
  }
}
