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
  return Array(unsafeUninitializedCapacity: elements.count) { buffer, count in
    let results = ResultSlots(buffer, workers: workers)
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while let indices = results.next() {
        for index in indices { results.set(index, transform(elements[index])) }
      }
    }
    count = elements.count
  }
}

/// What a function makes of neighbouring parts of `0..<count`, worked out on several threads, in order.
///
/// For passes over so many small things that each would be less than its turn costs: parts have `size` elements, and
/// one thread takes all of them as one.
package func parallelParts<Result: Sendable>(
  of count: Int,
  size: Int,
  threads: Int,
  _ transform: @Sendable (Range<Int>) -> Result
) -> [Result] {
  guard threads > 1, count > size else { return [transform(0..<count)] }
  let parts = stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
  return parallelMap(parts, threads: threads, transform)
}

/// What two functions return, worked out beside each other where there are threads for both.
///
/// The second may take several threads itself, the first should be the shorter: it stands beside them. They are no
/// two iterations of one `concurrentPerform`, for that leaves a single thread to those inside it.
package func concurrently<First: Sendable, Second: Sendable>(
  threads: Int,
  _ first: @Sendable () -> First,
  _ second: @Sendable () -> Second
) -> (First, Second) {
  guard threads > 1 else { return (first(), second()) }
  return withoutActuallyEscaping(first) { first in
    let slot = ResultSlot<First>()
    let group = DispatchGroup()
    DispatchQueue.global().async(group: group) { slot.result = first() }
    let ofSecond = second()
    group.wait()
    guard let ofFirst = slot.result else { preconditionFailure("the group has ended") }
    return (ofFirst, ofSecond)
  }
}

/// Room for a result that is read after the group has ended in which it is written.
private final class ResultSlot<Result: Sendable>: @unchecked Sendable {
  var result: Result?
}

extension Array {
  /// The elements of several arrays one after the other; a single one is not copied.
  package static func joining(_ parts: [[Element]]) -> [Element] {
    guard parts.count != 1 else { return parts[0] }
    var joined: [Element] = []
    joined.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for part in parts { joined += part }
    return joined
  }

  /// The same on several threads: to copy what is as large as a document takes long, for the memory is new.
  ///
  /// `spare` elements can be appended before the array moves.
  package static func joining(_ parts: [[Element]], threads: Int, spare: Int = 0) -> [Element]
  where Element: Sendable {
    guard threads > 1, parts.count > 1 else { return joining(parts) }
    return joining(parts, threads: threads, spare: spare) { slots, part in
      _ = slots.initialize(from: parts[part])
    }
  }

  /// What a function makes of the elements of several arrays, each of which it is given with the place of its array,
  /// one after the other.
  package static func joining<Source: Sendable>(
    _ parts: [[Source]],
    threads: Int,
    _ transform: @Sendable (_ part: Int, Source) -> Element
  ) -> [Element] where Element: Sendable {
    joining(parts, threads: threads, spare: 0) { slots, part in
      for (index, element) in parts[part].enumerated() {
        slots.initializeElement(at: index, to: transform(part, element))
      }
    }
  }

  private static func joining<Source: Sendable>(
    _ parts: [[Source]],
    threads: Int,
    spare: Int,
    fill: @Sendable (_ slots: UnsafeMutableBufferPointer<Element>, _ part: Int) -> Void
  ) -> [Element] where Element: Sendable {
    let ends = parts.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    return Array(unsafeUninitializedCapacity: ends[parts.count] + spare) { buffer, count in
      let slots = Slots(buffer)
      _ = parallelMap([Int](parts.indices), threads: threads) { part in
        fill(slots.stretch(ends[part]..<ends[part + 1]), part)
      }
      count = ends[parts.count]
    }
  }
}

/// Room for elements that several threads write, each its own stretch.
private final class Slots<Element>: @unchecked Sendable {
  private let slots: UnsafeMutableBufferPointer<Element>

  init(_ slots: UnsafeMutableBufferPointer<Element>) { self.slots = slots }

  func stretch(_ range: Range<Int>) -> UnsafeMutableBufferPointer<Element> {
    UnsafeMutableBufferPointer(rebasing: slots[range])
  }
}

/// Room for results that come in any order, from any thread; each slot is written once, by one thread.
///
/// Workers draw the next elements when they are done with theirs, for elements differ in size.
private final class ResultSlots<Result: Sendable>: @unchecked Sendable {
  private let slots: UnsafeMutableBufferPointer<Result>

  private let lock = DispatchSemaphore(value: 1)
  private let batch: Int
  private var drawn = 0

  init(_ slots: UnsafeMutableBufferPointer<Result>, workers: Int) {
    self.slots = slots
    // Small enough to end together, large enough that drawing costs nothing.
    batch = max(1, min(256, slots.count / (workers * 32)))
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
    slots.initializeElement(at: index, to: result)
  }
}
