import AnnalsCore
import Testing

@Suite struct EventSelectionTests {
  private static let chronicle = Chronicle(
    events: [
      sampleEvent("a", year: 2022, label: "座谈会", kind: .meeting, salience: 0.2),
      sampleEvent("b", year: 2023, label: "开工", kind: .construction, salience: 0.9),
      sampleEvent(
        "c",
        year: 2024,
        label: "竣工 Phase II",
        kind: .construction,
        status: .planned,
        salience: 0.5
      ),
    ],
    relations: [sampleRelation("a", "b"), sampleRelation("b", "c")],
    conflicts: [
      Conflict(kind: "weekday", message: .orderAgainstDates, spans: [], events: ["a", "b"], suggestion: nil),
      Conflict(kind: "weekday", message: .orderAgainstDates, spans: [], events: ["a"], suggestion: nil),
      Conflict(kind: "weekday", message: .orderAgainstDates, spans: [], events: [], suggestion: nil),
    ]
  )

  @Test(arguments: [
    (EventSelection(), "abc"),
    (EventSelection(period: CalendarInterval(year: 2023)), "b"),
    (EventSelection(period: CalendarInterval(start: nil, end: CivilTime(.firstDay(ofYear: 2024)))), "ab"),
    (EventSelection(kinds: [.construction]), "bc"),
    (EventSelection(statuses: [.planned, .target]), "c"),
    (EventSelection(text: "phase"), "c"),
    (EventSelection(text: "甲地"), "abc"),
    (EventSelection(minimumSalience: 0.5), "bc"),
    (EventSelection(minimumSalience: 0.51), "b"),
    (EventSelection(limit: 2), "bc"),
    (EventSelection(kinds: [.meeting], limit: 2), "a"),
    (EventSelection(limit: 0), ""),
  ])
  func selectsWhatItSays(_ selection: EventSelection, _ ids: String) {
    #expect(Self.chronicle.selecting(selection).events.map(\.id).joined() == ids)
  }

  @Test func relationsAndConflictsGoWithTheirEvents() {
    let chosen = Self.chronicle.selecting(EventSelection(kinds: [.construction]))
    #expect(chosen.relations.map(\.from) == ["b"])
    #expect(chosen.conflicts.map(\.events) == [["b"], []])
  }
}
