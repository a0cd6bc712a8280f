// swift-tools-version: 6.2

import PackageDescription

// The client alone under load, for the sanitizers: scripts/sanitize builds it. A package of its own, so that neither the
// server nor the engine is built under a sanitizer, which takes too long.
let package = Package(
  name: "Stress",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "infinity-provision", path: "../..")],
  targets: [
    .executableTarget(
      name: "stress",
      dependencies: [.product(name: "InfinityAPI", package: "infinity-provision")])
  ],
  swiftLanguageModes: [.v6]
)
