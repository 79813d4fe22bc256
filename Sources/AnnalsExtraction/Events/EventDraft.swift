import AnnalsCore

/// An event as one clause or headline reports it, before mentions of one event are merged.
struct EventDraft: Sendable {
  /// The document, as an index into the inputs.
  var document: Int
  var label: String
  var kind: EventKind
  var status: EventStatus
  var time: EventTime
  var participants: [String]
  var place: String?
  var figures: [Figure]
  /// The words of verb and object, for comparing.
  var content: String
  var mentions: [MentionDraft]
  /// Whether the label is a headline.
  var isHeadline: Bool
  /// The order of the first mention in the document.
  var position: Int
}

/// A mention with offsets into the logical text of its document.
struct MentionDraft: Sendable {
  let document: Int
  let article: Int?
  let block: Int
  let sentence: Int
  let blockKind: Block.Kind
  let isLead: Bool
  let range: Range<Int>
  let trigger: Range<Int>?
  /// The time expressions that date it, as indices into `DatedPage.times`.
  let times: [Int]
  let dating: Mention.Dating
  let rule: String
}
