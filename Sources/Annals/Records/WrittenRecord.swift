/// One record of a file that a person wrote: texts with their places, still to be understood.
struct WrittenRecord: Sendable {
  /// A text with its place.
  struct Text: Sendable {
    let text: String
    let position: SourcePosition
  }

  /// What stands under one key.
  enum Value: Sendable {
    case text(Text)
    case list([Text])
    /// Texts under words, as relations are written: what an event leads to, under the kind of relation.
    case groups([(word: Text, texts: [Text])])
  }

  /// A key and what stands under it.
  struct Field: Sendable {
    let key: Text
    let value: Value
  }

  let fields: [Field]
  /// Where it begins.
  let position: SourcePosition
  /// The Unicode scalars of the file that it takes up.
  let range: Range<Int>
}

/// The records of a file, and what else it says.
struct WrittenRecords: Sendable {
  /// What the records of a file are, for messages.
  struct Subject: Sendable {
    /// What one is called.
    let noun: String
    /// How one may begin.
    let example: String
    /// The key that the list of them may stand under, beside a title.
    var listKey: String?
  }

  /// What is wrong at a place of the file, and what to do.
  struct Mistake: Error, Hashable, Sendable {
    let position: SourcePosition
    let message: String

    init(_ position: SourcePosition, _ message: String) {
      self.position = position
      self.message = message
    }
  }

  /// The title that the file gives itself.
  var title: String?
  var records: [WrittenRecord] = []
  /// What is no record.
  var mistakes: [Mistake] = []
}
