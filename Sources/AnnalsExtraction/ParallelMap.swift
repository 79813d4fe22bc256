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
  let results = ResultSlots<Result>(count: elements.count)
  // Worker n takes every element from n on in steps of the number of workers: neighbours differ in size less
  // than the ends of a sorted list do.
  DispatchQueue.concurrentPerform(iterations: workers) { worker in
    for index in stride(from: worker, to: elements.count, by: workers) {
      results.set(index, transform(elements[index]))
    }
  }
  return results.all
}

/// Room for results that come in any order, from any thread; each slot is written once, by one thread.
private final class ResultSlots<Result: Sendable>: @unchecked Sendable {
  private let slots: UnsafeMutableBufferPointer<Result?>

  init(count: Int) {
    slots = .allocate(capacity: count)
    slots.initialize(repeating: nil)
  }

  deinit {
    slots.deinitialize()
    slots.deallocate()
  }

  func set(_ index: Int, _ result: Result) {
    slots[index] = result
  }

  var all: [Result] { slots.compactMap { $0 } }
}
