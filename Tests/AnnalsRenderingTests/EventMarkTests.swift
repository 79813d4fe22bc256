import AnnalsCore
import Testing

@testable import AnnalsRendering

@Suite struct EventMarkTests {
  @Test(arguments: [
    ("2024-04-23", "2024-04-23", Granularity.day, EventStatus.occurred, EventMark.day),
    ("2024-04-23", "2024-04-26", .day, .occurred, .span),
    ("2024-04-17", "2024-04-23", .week, .occurred, .coarse),
    ("2024-04-01", "2024-04-30", .month, .occurred, .coarse),
    ("2024-03-01", "2024-05-31", .month, .occurred, .span),
    ("2024-01-01", "2024-12-31", .year, .occurred, .coarse),
    ("2021-01-01", "2025-12-31", .plan, .occurred, .span),
    ("2024-09-01", "..", .day, .ongoing, .span),
    ("2030-01-01", "2030-12-31", .year, .target, .planned),
    ("2024-04-25", "2024-04-25", .day, .planned, .planned),
    ("2024-01-01", "2024-03-31", .quarter, .statistic, .figure),
  ])
  func marksTellPrecisionAndStatus(
    _ day: String,
    _ last: String,
    _ granularity: Granularity,
    _ status: EventStatus,
    _ mark: EventMark
  ) {
    let event = GeneratedEvents.event("甲", day: day, through: last, granularity, status: status)
    #expect(EventMark(event) == mark)
  }

  @Test func doubtOutweighsPrecision() {
    let about = GeneratedEvents.event("甲", day: "2024-04-23", through: "2024-04-26", isApproximate: true)
    #expect(EventMark(about) == .approximate)
    let goal = GeneratedEvents.event(
      "甲",
      day: "2024-04-23",
      through: "2024-04-23",
      status: .target,
      isApproximate: true
    )
    #expect(EventMark(goal) == .planned)
  }

  /// Kinds of relations are told apart without colour.
  @Test func relationsDifferByLineOrArrowhead() {
    let looks = Relation.Kind.allCases.map { kind in
      let style = RelationStyle(kind, theme: .print, language: .english)
      return "\(style.line) \(style.head) \(style.tail)"
    }
    #expect(Set(looks).count == looks.count, "\(looks)")
  }
}
