/// A value that is missing nearly always: it lives apart, so that what holds it is smaller and quicker to copy.
@propertyWrapper
struct Rare<Value: Sendable & Equatable>: Sendable, Equatable {
  private indirect enum Place: Sendable, Equatable {
    case none
    case some(Value)
  }

  private var place: Place

  init(wrappedValue: Value?) { place = wrappedValue.map(Place.some) ?? .none }

  init() { place = .none }

  var wrappedValue: Value? {
    get { if case .some(let value) = place { value } else { nil } }
    set { place = newValue.map(Place.some) ?? .none }
  }

  /// Whether there is a value; to ask this is cheaper than to look at it.
  var isPresent: Bool { if case .some = place { true } else { false } }
}
