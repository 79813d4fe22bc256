/// How files of events that people correct begin, so that they are told from other texts without a name.
public enum EntryFormat {
  /// The first line of YAML.
  public static let yamlHeading = "# annals events 1"
  /// The first headings of a table.
  public static let tableHeading = "id,date,start,end,"
}
