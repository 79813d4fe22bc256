// swift-tools-version: 6.2
import PackageDescription

// A package of its own: what fuzzing needs is built only by `make fuzz`, with every module instrumented.
let package = Package(
  name: "AnnalsFuzz",
  platforms: [.macOS(.v13)],
  dependencies: [.package(name: "Annals", path: "../..")],
  targets: [
    // It has no `main`: the one that `-sanitize=fuzzer` links calls what FuzzEntry.swift exports.
    .executableTarget(name: "AnnalsFuzz", dependencies: [.product(name: "Annals", package: "Annals")])
  ],
  swiftLanguageModes: [.v6]
)
