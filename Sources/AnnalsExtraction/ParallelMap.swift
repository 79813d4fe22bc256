import Dispatch

/// The results of a function of each element, worked out on several threads, in the order of the elements.
///
/// `threads` 1 and less than two elements take no other thread.
package func parallelMap<Element: Sendable, Result: Sendable>(
  _ elements: [Element],
  threads: Int,
  _ transform: @Sendable (Element) -> Result
) -> [Result] {
  let workers = min(threads, elements.count)
  guard workers > 1 else { return elements.map(transform) }
  let results = ResultSlots<Result>(count: elements.count, workers: workers)
  DispatchQueue.concurrentPerform(iterations: workers) { _ in
    while let indices = results.next() {
      for index in indices { results.set(index, transform(elements[index])) }
    }
  }
  return results.all
}

/// Room for results that come in any order, from any thread; each slot is written once, by one thread.
///
/// Workers draw the next elements when they are done with theirs, for elements differ in size.
private final class ResultSlots<Result: Sendable>: @unchecked Sendable {
  private let slots: UnsafeMutableBufferPointer<Result?>

  private let lock = DispatchSemaphore(value: 1)
  private let batch: Int
  private var drawn = 0

  init(count: Int, workers: Int) {
    // Small enough to end together, large enough that drawing costs nothing.
    batch = max(1, min(256, count / (workers * 32)))
    slots = .allocate(capacity: count)
    slots.initialize(repeating: nil)
  }

  deinit {
    slots.deinitialize()
    slots.deallocate()
  }

  /// The indices to work on next; nil when all are drawn.
  func next() -> Range<Int>? {
    lock.wait()
    defer { lock.signal() }
    guard drawn < slots.count else { return nil }
    let indices = drawn..<min(drawn + batch, slots.count)
    drawn = indices.upperBound
    return indices
  }

  func set(_ index: Int, _ result: Result) {
    slots[index] = result
  }

  var all: [Result] { slots.compactMap { $0 } }
}
