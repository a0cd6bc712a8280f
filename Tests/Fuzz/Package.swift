// swift-tools-version: 6.2

import PackageDescription

// What reads text from outside, under libFuzzer and the address sanitizer: scripts/fuzz builds and runs it. A package of its
// own, because only a program that is built with the fuzzer links. What is fuzzed is written beside the tests that replay the
// corpus; the files here are links to it.
let package = Package(
  name: "Fuzz",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "infinity-provision", path: "../..")],
  targets: [
    .executableTarget(
      name: "fuzz",
      dependencies: [
        .product(name: "InfinityAPI", package: "infinity-provision"),
        .product(name: "InfinityProvisioning", package: "infinity-provision"),
      ],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
