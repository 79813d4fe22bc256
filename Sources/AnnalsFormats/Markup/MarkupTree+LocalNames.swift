extension MarkupTree {
  /// The value of an attribute by its local name, whatever prefix the file's producer gave its namespace.
  ///
  ///     <w:pStyle w:val="a3"/>   <ns0:pStyle ns0:val="a3"/>   <item val="a3"/>
  func value(_ localName: String, of index: Int) -> String? {
    nodes[index].attributes.first { attribute in
      let name = attribute.name.utf8
      return attribute.name == localName
        || (name.count > localName.utf8.count && attribute.name.hasSuffix(localName)
          && name.dropLast(localName.utf8.count).last == UInt8(ascii: ":"))
    }?.value
  }

  /// The first child of a name.
  func child(_ name: String, of index: Int) -> Int? { child(of: index) { $0 == name } }

  /// The first child whose name is one that is looked for.
  func child(of index: Int, where isWanted: (String) -> Bool) -> Int? {
    var child = index + 1
    while child < nodes[index].end {
      if isWanted(nodes[child].name) { return child }
      child = nodes[child].end
    }
    return nil
  }

  /// The last element of a path of children: `tree.child(of: paragraph, at: "ppr", "pstyle")`.
  func child(of index: Int, at path: String...) -> Int? {
    path.reduce(index as Int?) { parent, name in parent.flatMap { child(name, of: $0) } }
  }

  /// The children of a name.
  func children(_ name: String, of index: Int) -> [Int] {
    children(of: index).filter { nodes[$0].name == name }
  }
}
