import Dispatch

/// Works on a stream of elements on several threads and hands the results over in the order of the elements.
///
/// No thread only reads or only writes: each takes an element, works on it, and hands over what is due. When the
/// results that wait for an earlier one weigh too much, no further element is taken, so that memory is bounded
/// however slow one element or the receiver is.
///
/// - Parameters:
///   - threads: how many elements are worked on at a time.
///   - capacity: the weight of the elements that may be on their way; one may always be.
///   - next: the next element and its weight, nil at the end; called by one thread at a time.
///   - transform: what is worked out, side by side.
///   - perform: takes a result, called by one thread at a time; an error ends the work.
/// - Throws: what `perform` throws.
package func streamInOrder<Element: Sendable, Result: Sendable>(
  threads: Int,
  capacity: Int,
  next: () -> (element: Element, weight: Int)?,
  transform: @Sendable (Element) -> Result,
  perform: (Result) throws -> Void
) throws {
  try withoutActuallyEscaping(next) { next in
    try withoutActuallyEscaping(transform) { transform in
      try withoutActuallyEscaping(perform) { perform in
        let stream = OrderedStream(capacity: capacity, next: next, transform: transform, perform: perform)
        // An only thread is that of the caller, so that its work may take several itself.
        if threads > 1 {
          DispatchQueue.concurrentPerform(iterations: threads) { _ in stream.work() }
        } else {
          stream.work()
        }
        if let failure = stream.failure { throw failure }
      }
    }
  }
}

/// What the threads share; `lock` guards all of it but `next`, which belongs to who holds `supply`.
private final class OrderedStream<Element: Sendable, Result: Sendable>: @unchecked Sendable {
  private struct Outcome {
    let result: Result
    let weight: Int
  }

  private let capacity: Int
  private let next: () -> (element: Element, weight: Int)?
  private let transform: @Sendable (Element) -> Result
  private let perform: (Result) throws -> Void

  private let supply = DispatchSemaphore(value: 1)
  private let lock = DispatchSemaphore(value: 1)
  private let room = DispatchSemaphore(value: 0)

  private var takenCount = 0
  private var performedCount = 0
  /// The weight of what was taken and not handed over yet.
  private var weightUnderway = 0
  /// Results that wait for an earlier one.
  private var ready: [Int: Outcome] = [:]
  private var isPerforming = false
  private var isWaitingForRoom = false
  private var isOver = false
  private(set) var failure: (any Error)?

  init(
    capacity: Int,
    next: @escaping () -> (element: Element, weight: Int)?,
    transform: @escaping @Sendable (Element) -> Result,
    perform: @escaping (Result) throws -> Void
  ) {
    self.capacity = capacity
    self.next = next
    self.transform = transform
    self.perform = perform
  }

  /// What each thread does.
  func work() {
    while let (index, element, weight) = take() {
      handOver(Outcome(result: transform(element), weight: weight), at: index)
    }
  }

  private func take() -> (index: Int, element: Element, weight: Int)? {
    supply.wait()
    defer { supply.signal() }
    guard waitForRoom(), let (element, weight) = next() else {
      locked { isOver = true }
      return nil
    }
    return locked {
      defer { takenCount += 1 }
      weightUnderway += weight
      return (takenCount, element, weight)
    }
  }

  /// Waits until one more element may be underway; false when there shall be none.
  private func waitForRoom() -> Bool {
    while true {
      let (isOver, hasRoom) = locked {
        let hasRoom = weightUnderway < capacity || takenCount == performedCount
        isWaitingForRoom = !hasRoom && !self.isOver
        return (self.isOver, hasRoom)
      }
      if isOver { return false }
      if hasRoom { return true }
      room.wait()
    }
  }

  /// Hands over what is due, unless another thread is at it.
  private func handOver(_ outcome: Outcome, at index: Int) {
    lock.wait()
    ready[index] = outcome
    guard !isPerforming else {
      _ = lock.signal()
      return
    }
    isPerforming = true
    while failure == nil, let outcome = ready.removeValue(forKey: performedCount) {
      lock.signal()
      let failure = catching { try perform(outcome.result) }
      lock.wait()
      performedCount += 1
      weightUnderway -= outcome.weight
      if let failure {
        self.failure = failure
        isOver = true
      }
      if isWaitingForRoom {
        isWaitingForRoom = false
        room.signal()
      }
    }
    isPerforming = false
    lock.signal()
  }

  private func catching(_ body: () throws -> Void) -> (any Error)? {
    do {
      try body()
      return nil
    } catch {
      return error
    }
  }

  private func locked<Value>(_ body: () -> Value) -> Value {
    lock.wait()
    defer { lock.signal() }
    return body()
  }
}
