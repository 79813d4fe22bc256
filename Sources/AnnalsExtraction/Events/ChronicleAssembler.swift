import AnnalsCore

/// Turns drafts in logical offsets into the model: spans in the file, identifiers, fixed order.
struct ChronicleAssembler: Sendable {
  /// A document as the assembler needs it.
  struct Part: Sendable {
    let id: Document.ID
    /// The name of its file without folders.
    let name: String
    let page: DatedPage
    let times: [TimeExpression]
  }

  let parts: [Part]

  /// The span of a logical range in the file.
  func span(_ range: Range<Int>, of document: Int) -> SourceSpan {
    let hull = parts[document].page.page.text.sourceHull(of: range)
    let source = parts[document].page.page.source
    return SourceSpan(
      document: parts[document].id,
      start: source.scalarOffset(ofUTF8: hull.lowerBound),
      end: source.scalarOffset(ofUTF8: hull.upperBound),
      line: source.line(ofUTF8: hull.lowerBound)
    )
  }

  /// The events with their identifiers, in the order of the drafts.
  ///
  /// An event keeps its identifier when other parts of its document change or the file moves, since people name
  /// it in corrections of their own: what tells it from others is its label, its time and its file's name.
  func events(_ drafts: [EventDraft], threads: Int = 1) -> [Event] {
    var seen: Set<Event.ID> = []
    // Of events that nothing tells apart, a page of which may hold thousands: where the last one's identifier came from.
    var hashes: [Event.ID: ContentHash] = [:]
    let mentionsOfDrafts = parallelMap(drafts, threads: threads) { $0.mentions.map(mention) }
    return zip(drafts, mentionsOfDrafts).map { draft, mentions in
      var hash = ContentHash()
      hash.combine(draft.label)
      hash.combine(draft.time.interval.description)
      hash.combine(parts[draft.mentions[0].document].name)
      let first = hash.identifier("e")
      var id = first
      if !seen.insert(id).inserted {
        hash = hashes[first] ?? hash
        repeat {
          hash.combine("+")
          id = hash.identifier("e")
        } while !seen.insert(id).inserted
        hashes[first] = hash
      }
      return Event(
        id: id,
        label: draft.label,
        kind: draft.kind,
        status: draft.status,
        time: draft.time,
        participants: draft.participants,
        place: draft.place,
        figures: draft.figures,
        salience: Salience.of(draft),
        mentions: mentions
      )
    }
  }

  private func mention(_ draft: MentionDraft) -> Mention {
    Mention(
      span: span(draft.range, of: draft.document),
      text: parts[draft.document].page.page.text.string(draft.range),
      trigger: draft.trigger.map { span($0, of: draft.document) },
      times: draft.times.map { parts[draft.document].times[$0].id },
      dating: draft.dating,
      rule: draft.rule
    )
  }
}
