/// The languages that are understood: the one list.
enum Languages {
  static let all: [Language] = [.chinese]
}
