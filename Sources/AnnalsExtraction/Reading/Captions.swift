/// Finds captions by the photographer's credit that stands under them.
enum Captions {
  /// The widest text that a credit below a blank line makes a caption.
  private static let longest = 240

  /// Types the text above each photo credit as its caption.
  static func mark(_ roles: inout [DraftBlock.Role?], of lines: [PageLine]) {
    for index in lines.indices.dropFirst() where roles[index] == .photoCredit && roles[index - 1] == nil {
      if lines[index].blankLinesBefore == 0 || lines[index - 1].width <= longest {
        roles[index - 1] = .caption
      }
    }
  }
}
