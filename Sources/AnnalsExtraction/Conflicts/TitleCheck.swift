import AnnalsCore

extension ConflictRule {
  /// One document title printed with different periods.
  ///
  /// **Matches** `《…规划纲要（２０１０－２０２０年）》` beside `《…规划纲要(2024-2024年)》`: same title, other years.
  /// **Yields** one conflict a title; the period that is a real range is suggested.
  static let titlePeriod = ConflictRule(name: "title-period") { graph in
    var titles: [(name: String, uses: [Use])] = []
    var places: [String: Int] = [:]
    for use in graph.titleUses {
      if let index = places[use.name] {
        titles[index].uses.append(use)
      } else {
        places[use.name] = titles.count
        titles.append((use.name, [use]))
      }
    }
    return titles.compactMap { conflict(title: $0.name, uses: $0.uses, in: graph) }
  }

  /// A title with its period.
  struct Use: Sendable {
    let name: String
    let document: Int
    let time: ResolvedTime
  }

  /// The titles of a document with their periods, in reading order.
  static func uses(on page: DatedPage, document: Int, traits: [TimeTraits]) -> [Use] {
    let text = page.page.text.utf8
    return traits.indices.filter { traits[$0].isSuperset(of: [.range, .years]) }.compactMap { index in
      let time = page.times[index]
      return titleName(before: time.range.lowerBound, in: text).map {
        Use(name: $0, document: document, time: time)
      }
    }
  }

  /// The words between 《 and the bracket that holds the period; nil outside 《…（.
  static func titleName(before offset: Int, in text: [UInt8]) -> String? {
    let full = Array("（".utf8)
    var end = offset
    if end >= 1, text[end - 1] == UInt8(ascii: "(") {
      end -= 1
    } else if UTF8Scan.matches(full, in: text, at: end - full.count, limit: end) {
      end -= full.count
    } else {
      return nil
    }
    let opening = [Array("《".utf8), Array("〈".utf8)]
    var start = end
    while start > 0, end - start < 240, text[start - 1] != 0x0A {
      start -= 1
      if opening.contains(where: { UTF8Scan.matches($0, in: text, at: start, limit: end) }) {
        return String(decoding: text[(start + 3)..<end], as: UTF8.self)
      }
    }
    return nil
  }

  private static func conflict(title: String, uses: [Use], in graph: EventGraph) -> Conflict? {
    let values = uses.map(\.time.value)
    guard Set(values).count > 1 else { return nil }
    let sound = values.first { value in
      let ends = value.split(separator: "/")
      return ends.count == 2 && ends[0] < ends[1]
    }
    return Conflict(
      kind: "title-period",
      message: .titlePeriods(title: title, periods: values.uniqued()),
      spans: uses.map { graph.assembler.span($0.time.range, of: $0.document) },
      events: [],
      suggestion: sound?.replacingSlash
    )
  }
}

extension String {
  /// `2010/2020` as `2010–2020`.
  fileprivate var replacingSlash: String { split(separator: "/").joined(separator: "–") }
}
