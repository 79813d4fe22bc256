// swift-tools-version: 6.2
import PackageDescription

/// Continuous integration sets this so that a warning fails the build; users with a newer compiler are spared.
let warningsAreErrors = Context.environment["ANNALS_WARNINGS_AS_ERRORS"] != nil
let swiftSettings: [SwiftSetting] = warningsAreErrors ? [.treatAllWarnings(as: .error)] : []

let package = Package(
  name: "Annals",
  platforms: [.macOS(.v13)],
  products: [
    .library(name: "Annals", targets: ["Annals"]),
    .executable(name: "annals", targets: ["AnnalsCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    .target(name: "AnnalsCore", swiftSettings: swiftSettings),
    .target(
      name: "AnnalsExtraction",
      dependencies: ["AnnalsCore"],
      swiftSettings: swiftSettings,
      linkerSettings: [.linkedLibrary("iconv", .when(platforms: [.macOS]))]
    ),
    .target(
      name: "AnnalsRendering",
      dependencies: ["AnnalsCore"],
      exclude: ["JSON/annals-1.schema.json"],
      swiftSettings: swiftSettings
    ),
    .systemLibrary(
      name: "Clibxml2",
      pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]
    ),
    .systemLibrary(
      name: "Clibzip",
      pkgConfig: "libzip",
      providers: [.apt(["libzip-dev"]), .brew(["libzip"])]
    ),
    .systemLibrary(
      name: "Clibyaml",
      pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
    ),
    .target(name: "CProcessLimits"),
    .target(name: "ChildProcesses", dependencies: ["CProcessLimits"], swiftSettings: swiftSettings),
    .target(
      name: "AnnalsFormats",
      dependencies: ["AnnalsCore", "ChildProcesses", "Clibxml2", "Clibyaml", "Clibzip"],
      swiftSettings: swiftSettings
    ),
    .systemLibrary(
      name: "Clibgvc",
      pkgConfig: "libgvc",
      providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]
    ),
    .target(name: "CGraphviz", dependencies: ["Clibgvc"]),
    .target(
      name: "GraphvizLayout",
      dependencies: ["CGraphviz", "ChildProcesses"],
      swiftSettings: swiftSettings
    ),
    .target(name: "CUnfinishedFiles"),
    .target(name: "CAllocator"),
    .target(name: "CProcessors"),
    .target(
      name: "Annals",
      dependencies: [
        "AnnalsCore", "AnnalsExtraction", "AnnalsFormats", "AnnalsRendering", "GraphvizLayout",
        "CUnfinishedFiles",
      ],
      swiftSettings: swiftSettings
    ),
    .executableTarget(
      name: "AnnalsCommand",
      dependencies: [
        "Annals", "CAllocator", "CProcessors",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: swiftSettings
    ),
    .target(
      name: "AnnalsTestSupport",
      dependencies: ["AnnalsCore"],
      path: "Tests/AnnalsTestSupport",
      swiftSettings: swiftSettings
    ),
    .testTarget(
      name: "AnnalsCoreTests",
      dependencies: ["AnnalsCore", "AnnalsTestSupport"],
      swiftSettings: swiftSettings
    ),
    .testTarget(
      name: "ChildProcessesTests",
      dependencies: ["ChildProcesses", "AnnalsTestSupport"],
      swiftSettings: swiftSettings
    ),
    .testTarget(
      name: "AnnalsExtractionTests",
      dependencies: ["AnnalsExtraction", "AnnalsRendering", "AnnalsTestSupport"],
      exclude: ["Corpora"],
      swiftSettings: swiftSettings
    ),
    .testTarget(
      name: "AnnalsFormatsTests",
      dependencies: ["AnnalsFormats", "AnnalsTestSupport"],
      swiftSettings: swiftSettings
    ),
    .testTarget(
      name: "AnnalsRenderingTests",
      dependencies: ["AnnalsRendering", "GraphvizLayout", "AnnalsTestSupport"],
      exclude: ["Snapshots"],
      swiftSettings: swiftSettings
    ),
    .testTarget(
      name: "GraphvizLayoutTests",
      dependencies: ["GraphvizLayout", "AnnalsTestSupport"],
      swiftSettings: swiftSettings
    ),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["AnnalsCommand", "Annals", "AnnalsTestSupport"],
      swiftSettings: swiftSettings
    ),
  ],
  swiftLanguageModes: [.v6]
)
