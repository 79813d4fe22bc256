import AnnalsCore

/// Writes where everything of a timeline stands as one JSON document of the schema `annals-scene/1`, for
/// programs that draw or check it themselves.
///
/// Places are points from the upper left corner; a box is `[left, top, right, bottom]`, a way a list of
/// `[x, y]`. Times on the axis are seconds since 1970-01-01, local civil time. What belongs to no event, such
/// as grid and legend, is left out but for the words.
public struct SceneJSONRenderer: TimelineRenderer {
  /// The name of the schema.
  public static let schema = "annals-scene/1"

  /// What the picture is to look like.
  public var options: PictureOptions

  /// A renderer.
  public init(options: PictureOptions = PictureOptions()) {
    self.options = options
  }

  /// The places of a chronicle's timeline.
  ///
  /// - Throws: `TimelineError.noEvents` when no event has a date.
  public func render(_ chronicle: Chronicle) throws(TimelineError) -> String {
    let options = options.spoken(for: chronicle)
    let scene = try TimelineScene(chronicle, options: options)
    var json = JSONWriter()
    json.object { json in
      json.member("schema", SceneJSONRenderer.schema)
      json.member("layout", options.layout.rawValue)
      json.member("title", options.title(of: chronicle))
      json.member("summary", scene.summary)
      json.number("width", scene.width)
      json.number("height", scene.height)
      json.memberByLine("axis", scene.scale.segments) { $0.write($1) }
      json.memberByLine("events", scene.items) { $0.write($1, chronicle) }
      json.memberByLine("counts", scene.counts) { json, count in
        json.object { json in
          json.member("events", count.events) { $0.string(chronicle.events[$1].id) }
          json.box("box", count.frame)
        }
      }
      json.memberByLine("arrows", scene.arrows) { $0.write($1) }
      json.memberByLine("words", scene.decorations.compactMap(\.words)) { $0.write($1) }
    }
    json.lineBreak()
    return String(decoding: json.bytes, as: UTF8.self)
  }
}

extension TimelineRenderer where Self == SceneJSONRenderer {
  /// Where everything of a timeline stands, as JSON.
  public static func scene(_ options: PictureOptions = PictureOptions()) -> SceneJSONRenderer {
    SceneJSONRenderer(options: options)
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ segment: TimeScale.Segment) {
    object { json in
      json.number("start", segment.start)
      json.number("end", segment.end)
      json.number("lower", segment.lower)
      json.number("upper", segment.upper)
      json.key("isSlot")
      json.bool(!segment.isLinear)
    }
  }

  fileprivate mutating func write(_ item: TimelineScene.Item, _ chronicle: Chronicle) {
    object { json in
      json.member("event", chronicle.events[item.event].id)
      json.member("mark", item.mark.rawValue)
      json.member("strip", item.strip)
      json.member("lane", item.lane)
      json.number("position", item.position)
      json.box("box", item.frame)
      json.member("lines", item.lines) { json, line in
        json.object { json in
          json.member("text", line.text)
          json.box("box", line.frame)
        }
      }
      guard let date = item.date else { return }
      json.member("date", date.text)
      json.box("dateBox", item.dateFrame)
    }
  }

  fileprivate mutating func write(_ arrow: TimelineScene.Arrow) {
    object { json in
      json.member("from", arrow.from)
      json.member("to", arrow.to)
      json.member("kind", arrow.kind.rawValue)
      json.member("ways", arrow.paths) { json, path in
        json.array(path.corners) { json, corner in
          json.array([corner.x, corner.y]) { $0.number(($1 * 100).rounded() / 100) }
        }
      }
    }
  }

  fileprivate mutating func write(_ words: TimelineScene.Words) {
    object { json in
      json.member("text", words.text)
      json.number("x", words.x)
      json.number("y", words.y)
      json.number("size", words.size)
      json.member("anchor", ["left", "middle", "right"][words.anchor.rawValue + 1])
    }
  }

  /// A member that is a number of at most two decimals.
  fileprivate mutating func number(_ name: StaticString, _ value: Double) {
    key(name)
    number((value * 100).rounded() / 100)
  }

  fileprivate mutating func box(_ name: StaticString, _ box: Rectangle) {
    member(name, [box.left, box.top, box.right, box.bottom]) { $0.number(($1 * 100).rounded() / 100) }
  }
}

extension TimelineScene.Decoration {
  fileprivate var words: TimelineScene.Words? {
    if case .words(let words) = self { words } else { nil }
  }
}
