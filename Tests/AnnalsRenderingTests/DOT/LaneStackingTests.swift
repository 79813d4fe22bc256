import Testing

@testable import AnnalsRendering

@Suite struct LaneStackingTests {
  @Test func lanesThatMeetInNoRowShareAColumn() {
    let stacking = LaneStacking(rows: [0...4, 2...3, 5...9, nil, 7...7])
    #expect(stacking.column == [0, 1, 0, 0, 1])
    #expect(stacking.columns == 2)
    #expect(stacking.seams == [5])
  }

  /// What begins first stands leftmost, beside the years.
  @Test func theEarliestLaneStandsFirst() {
    #expect(LaneStacking(rows: [3...5, 2...4, 0...9]).column == [2, 1, 0])
    #expect(LaneStacking(lanesOfRows: [[2], [2, 0], [1, 1]]).column == [1, 0, 0])
  }

  @Test func withoutLanesThereIsNoColumn() {
    #expect(LaneStacking(rows: []).columns == 0)
  }
}
