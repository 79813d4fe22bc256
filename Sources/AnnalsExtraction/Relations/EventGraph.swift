import AnnalsCore

/// What relation rules and checks look at: the merged events beside the pages they come from.
struct EventGraph {
  let drafts: [EventDraft]
  /// The events of the model, one a draft, in the same order.
  let events: [Event]
  let pages: [DatedPage]
  let assembler: ChronicleAssembler
}
