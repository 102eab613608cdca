// swift-tools-version: 6.2
import PackageDescription

// A plugin of kind `process` in Swift, outside dash: a program on Core's contract.
let package = Package(
  name: "besoins",
  dependencies: [.package(name: "dash", path: "../..")],
  targets: [
    .executableTarget(
      name: "besoins", dependencies: [.product(name: "Core", package: "dash")],
      path: "Sources/Besoins")
  ])
