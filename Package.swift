// swift-tools-version: 6.2
import PackageDescription

/// Every target of ours is Swift 6, shows a dependency's types only where it says so, and has no
/// warning.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A built-in plugin: sees Core, and no other plugin unless it is named here.
func plugin(
  _ name: String, uses dependencies: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
  .target(
    name: name, dependencies: ["Core"] + dependencies, path: "Sources/Plugins/\(name)",
    resources: resources, swiftSettings: strict)
}

func tests(
  _ name: String, at path: String, of dependencies: [Target.Dependency], recorded: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, path: "Tests/\(path)", exclude: recorded,
    swiftSettings: strict)
}

let package = Package(
  name: "dash",
  products: [
    .executable(name: "dash", targets: ["dash"]),
    .library(name: "Core", targets: ["Core"]),
  ],
  dependencies: [
    // The embedded store: SQLite with checked statements and safe concurrency.
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    // Commands, options and their help.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // Page templates that escape by default and that a project can replace.
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    // dash.toml, recipes and page layouts, with line numbers in errors.
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    // Partners' programs, started without a shell; its types for paths come from the second.
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibZip", path: "Sources/Core/CLibZip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(
      name: "CExpat", path: "Sources/Core/CExpat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(
      name: "CLibCrypto", path: "Sources/Core/CLibCrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CLinux", path: "Sources/Core/CLinux"),
    .target(
      name: "Core",
      dependencies: [
        "CLibZip", "CExpat", "CLibCrypto", "CLinux", "TOMLKit",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      path: "Sources/Core", exclude: ["CLibZip", "CExpat", "CLibCrypto", "CLinux"],
      resources: [.embedInCode("Resources")], swiftSettings: strict),

    plugin("Demand", resources: [.embedInCode("Resources")]),
    plugin("Opportunity", resources: [.embedInCode("Resources")]),
    plugin("Durability", uses: ["Partners"], resources: [.embedInCode("Resources")]),
    plugin("Seasonality", resources: [.embedInCode("Resources")]),
    plugin("Levels", resources: [.embedInCode("Resources")]),
    plugin("Referrals", resources: [.embedInCode("Resources")]),
    plugin("SiteAudit"),
    plugin(
      "Partners",
      uses: [
        "CLinux", .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ], resources: [.embedInCode("Resources")]),
    plugin("ChartLayout"),
    .systemLibrary(
      name: "CLibGD", path: "Sources/Plugins/CLibGD", providers: [.apt(["libgd-dev"])]),
    plugin("GDRenderer", uses: ["ChartLayout", "CLibGD"]),
    plugin(
      "HTMLDashboard", uses: [.product(name: "Mustache", package: "swift-mustache")],
      resources: [.embedInCode("Resources")]),
    .target(
      name: "Plugins",
      dependencies: [
        "Core", "Demand", "Opportunity", "Durability", "Seasonality", "Levels", "Referrals",
        "GDRenderer", "HTMLDashboard",
      ],
      path: "Sources/Plugins",
      exclude: [
        "ChartLayout", "CLibGD", "Demand", "Durability", "GDRenderer", "HTMLDashboard", "Levels",
        "Opportunity", "Partners", "Referrals", "Seasonality", "SiteAudit",
      ],
      sources: ["Plugins.swift"], swiftSettings: strict),

    .executableTarget(
      name: "dash",
      dependencies: [
        "Core", "Plugins", "GDRenderer", "HTMLDashboard", "Partners", "SiteAudit",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/dash", swiftSettings: strict),

    // For make bench and make check: Core beside other programs.
    .executableTarget(
      name: "series-probe", dependencies: ["Core"], path: "Benchmarks/Series",
      swiftSettings: strict),
    .executableTarget(
      name: "disclosure-probe", dependencies: ["Core"], path: "Benchmarks/Disclosure",
      swiftSettings: strict),

    // For make check: the solver of dash audit beside HiGHS.
    .executableTarget(
      name: "audit-probe", dependencies: ["SiteAudit"], path: "Benchmarks/Audit",
      swiftSettings: strict),

    .target(
      name: "TestSupport", dependencies: ["Core"], path: "Tests/Support", swiftSettings: strict),
    tests("CoreTests", at: "Core", of: ["Core", "TestSupport"]),
    tests("DemandTests", at: "Plugins/Demand", of: ["Core", "Demand", "TestSupport"]),
    tests(
      "OpportunityTests", at: "Plugins/Opportunity", of: ["Core", "Opportunity", "TestSupport"]),
    tests(
      "DurabilityTests", at: "Plugins/Durability",
      of: ["Core", "Durability", "Partners", "TestSupport"]),
    tests(
      "SeasonalityTests", at: "Plugins/Seasonality", of: ["Core", "Seasonality", "TestSupport"]),
    tests("LevelsTests", at: "Plugins/Levels", of: ["Core", "Levels", "TestSupport"]),
    tests("ReferralsTests", at: "Plugins/Referrals", of: ["Core", "Referrals", "TestSupport"]),
    tests(
      "PartnersTests", at: "Plugins/Partners", of: ["Core", "Partners", "TestSupport", "dash"]),
    tests("SiteAuditTests", at: "Plugins/SiteAudit", of: ["Core", "SiteAudit", "TestSupport"]),
    tests(
      "ChartLayoutTests", at: "Plugins/ChartLayout", of: ["Core", "ChartLayout", "TestSupport"],
      recorded: ["Snapshots"]),
    tests(
      "GDRendererTests", at: "Plugins/GDRenderer",
      of: ["Core", "ChartLayout", "GDRenderer", "CLibGD"],
      recorded: ["Golden"]),
    tests("HTMLDashboardTests", at: "Plugins/HTMLDashboard", of: ["Core", "HTMLDashboard"]),
    tests(
      "ContractTests", at: "ContractTests",
      of: ["Core", "HTMLDashboard", "Partners", "Plugins", "TestSupport"]),
    tests("dashTests", at: "dash", of: ["Core", "Plugins", "dash"]),
  ]
)
