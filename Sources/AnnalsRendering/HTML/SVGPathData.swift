/// Lines and curves as the `d` of an SVG path, in as few characters as it takes: relative to the place before, in
/// tenths of a point.
///
///     SVGPathData(corners: "10,5 30,5 30,25 10,25 10,5", isClosed: true)?.text   // M10 5h20v20h-20z
struct SVGPathData: Equatable {
  /// The value of the attribute.
  private(set) var text = ""

  /// A place in tenths of a point.
  private struct Place: Equatable {
    var x: Int
    var y: Int
  }

  private var here = Place(x: 0, y: 0)

  /// Corners as a polygon or polyline has them; nil where they are no list of places.
  init?(corners: String, isClosed: Bool) {
    guard var places = SVGPathData.places(corners), let first = places.first else { return nil }
    if isClosed, places.last == first { places.removeLast() }
    move(to: first)
    for place in places.dropFirst() { line(to: place) }
    if isClosed { text += "z" }
  }

  /// A path as Graphviz writes it: `M`, a place, `C`, and three places for each curve; nil for any other.
  init?(curves: String) {
    let parts = curves.split(separator: "C", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].first == "M", let start = SVGPathData.places(parts[0].dropFirst()),
      let places = SVGPathData.places(parts[1]), start.count == 1, places.count % 3 == 0
    else { return nil }
    move(to: start[0])
    for index in stride(from: 0, to: places.count, by: 3) {
      let (first, second, end) = (places[index], places[index + 1], places[index + 2])
      if first == here, second == end { line(to: end) } else { curve([first, second, end]) }
    }
  }

  private mutating func move(to place: Place) {
    write("M", [place.x, place.y])
    here = place
  }

  private mutating func line(to place: Place) {
    let (x, y) = (place.x - here.x, place.y - here.y)
    switch (x, y) {
    case (0, 0): return
    case (_, 0): write("h", [x])
    case (0, _): write("v", [y])
    default: write("l", [x, y])
    }
    here = place
  }

  /// A curve with one corner is as good as one that is drawn to that corner twice.
  private mutating func curve(_ places: [Place]) {
    let isQuadratic = places[0] == places[1]
    write(
      isQuadratic ? "q" : "c",
      places.dropFirst(isQuadratic ? 1 : 0).flatMap { [$0.x - here.x, $0.y - here.y] }
    )
    here = places[2]
  }

  /// Numbers need no space before a sign.
  private mutating func write(_ command: String, _ tenths: [Int]) {
    text += command
    for (index, tenth) in tenths.enumerated() {
      if index > 0, tenth >= 0 { text += " " }
      if tenth < 0 { text += "-" }
      let (whole, rest) = abs(tenth).quotientAndRemainder(dividingBy: 10)
      if whole > 0 || rest == 0 { text += String(whole) }
      if rest > 0 { text += ".\(rest)" }
    }
  }

  private static func places(_ text: some StringProtocol) -> [Place]? {
    let numbers = text.split { $0 == " " || $0 == "," }.map { Double($0) }
    guard numbers.count % 2 == 0 else { return nil }
    var places: [Place] = []
    for index in stride(from: 0, to: numbers.count, by: 2) {
      guard let x = numbers[index].flatMap(tenths), let y = numbers[index + 1].flatMap(tenths) else {
        return nil
      }
      places.append(Place(x: x, y: y))
    }
    return places
  }

  private static func tenths(_ number: Double) -> Int? {
    abs(number) < 1e9 ? Int((number * 10).rounded()) : nil
  }
}
