/// The results of a function of each element, worked out `limit` at a time, in the order of the elements.
///
/// `progress` is told each element as soon as it is done.
func concurrentMap<Element: Sendable, Result: Sendable>(
  _ elements: [Element],
  limit: Int,
  _ transform: @escaping @Sendable (Element) -> Result,
  progress: (Element) -> Void
) async -> [Result] {
  await withTaskGroup(of: (Int, Result).self) { group in
    var next = 0
    func startNext() {
      guard next < elements.count else { return }
      let (index, element) = (next, elements[next])
      group.addTask { (index, transform(element)) }
      next += 1
    }
    for _ in 0..<max(1, limit) { startNext() }
    var results = [Result?](repeating: nil, count: elements.count)
    for await (index, result) in group {
      results[index] = result
      progress(elements[index])
      startNext()
    }
    return results.compactMap { $0 }
  }
}
