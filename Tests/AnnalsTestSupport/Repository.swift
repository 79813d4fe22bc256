/// Where the files of the repository are, for tests that read seeds, corpora and snapshots.
public enum Repository {
  /// The path of the repository's root, without a trailing slash.
  public static let root: String = {
    // This file is Tests/AnnalsTestSupport/Repository.swift: three components below the root.
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
  }()
}
