// swift-tools-version: 6.2

import PackageDescription

// A program that uses the SDK, as a package of its own: scripts/test-long builds and tests it.
let package = Package(
  name: "sdk-user",
  platforms: [.macOS(.v15)],
  dependencies: [
    // Yours is .package(url: "https://github.com/OWNER/infinity-provision", branch: "main").
    .package(name: "infinity-provision", path: "../..")
  ],
  targets: [
    .target(name: "Rooms", dependencies: [.product(name: "InfinityAPI", package: "infinity-provision")]),
    .executableTarget(name: "rooms-report", dependencies: ["Rooms"]),
    .testTarget(
      name: "RoomsTests",
      dependencies: [
        "Rooms",
        .product(name: "InfinityAPI", package: "infinity-provision"),
        .product(name: "MockManagementNode", package: "infinity-provision"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
