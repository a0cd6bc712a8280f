// swift-tools-version: 6.2

import PackageDescription

// scripts/test and CI set INFINITY_STRICT: a warning in our own code then stops the build. Users who build with a newer
// compiler than ours are not stopped by a new warning of it.
let strict = Context.environment["INFINITY_STRICT"] != nil

let settings: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (strict ? [.treatAllWarnings(as: .error)] : [])

let package = Package(
  name: "infinity-provision",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "InfinityAPI", targets: ["InfinityAPI"]),
    .library(name: "InfinityOAuth2", targets: ["InfinityOAuth2"]),
    .library(name: "InfinityResources", targets: ["InfinityResources"]),
    .library(name: "InfinityProvisioning", targets: ["InfinityProvisioning"]),
    .library(name: "MockManagementNode", targets: ["MockManagementNode"]),
    .executable(name: "infinity-provision", targets: ["infinity-provision"]),
    .executable(name: "infinity-mock-server", targets: ["infinity-mock-server"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-asn1", from: "1.7.4"),
    .package(url: "https://github.com/apple/swift-certificates", from: "1.21.1"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.1"),
  ],
  targets: [
    // The client SDK: CCurl, CRapidJSON <- InfinityAPI <- InfinityOAuth2.
    .systemLibrary(
      name: "CCurl",
      pkgConfig: "libcurl",
      providers: [.apt(["libcurl4-openssl-dev"]), .brew(["curl"])]
    ),
    .systemLibrary(
      name: "RapidJSON",
      pkgConfig: "RapidJSON",
      providers: [.apt(["rapidjson-dev"]), .brew(["rapidjson"])]
    ),
    .target(name: "CRapidJSON", dependencies: ["RapidJSON"]),
    .target(
      name: "InfinityAPI",
      dependencies: [
        "CCurl",
        "CRapidJSON",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: settings
    ),
    .target(
      name: "InfinityOAuth2",
      dependencies: ["InfinityAPI", .product(name: "JWTKit", package: "jwt-kit")],
      swiftSettings: settings
    ),

    // The version, and the commit that scripts/build-release writes into a program.
    .target(name: "CBuild"),
    .target(name: "ProductBuild", dependencies: ["CBuild"], swiftSettings: settings),

    // Every resource of the API; apart, so that who needs only those that are provisioned does not carry the others. Written by
    // scripts/generate-resources.
    .target(name: "InfinityResources", dependencies: ["InfinityAPI"], swiftSettings: settings),

    // The words that people know the product by, for the command and the mock server's page alike.
    .target(name: "InterfaceWords", swiftSettings: settings),

    // The engine and the command.
    .systemLibrary(
      name: "CAres",
      pkgConfig: "libcares",
      providers: [.apt(["libc-ares-dev"]), .brew(["c-ares"])]
    ),
    .systemLibrary(
      name: "COpenSSL",
      pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]
    ),
    .systemLibrary(
      name: "CYAML",
      pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
    ),
    .target(
      name: "InfinityProvisioning",
      dependencies: [
        "InfinityAPI",
        "CAres",
        "CLibPQ",
        "COpenSSL",
        "CYAML",
        "InterfaceWords",
        "ProductBuild",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOTLS", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SwiftASN1", package: "swift-asn1"),
        .product(name: "SystemPackage", package: "swift-system"),
        .product(name: "X509", package: "swift-certificates"),
      ],
      swiftSettings: settings
    ),
    .systemLibrary(name: "CLibPQ"),
    .systemLibrary(name: "CProcess"),
    .executableTarget(
      name: "infinity-provision",
      dependencies: [
        "CProcess",
        "InfinityProvisioning",
        "InfinityOAuth2",
        "InterfaceWords",
        "ProductBuild",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings
    ),

    // The mock Management Node. It imports none of the above but the words and OpenSSL, so that a wrong belief cannot hide on both
    // sides of a test.
    .target(
      name: "MockManagementNode",
      dependencies: [
        "COpenSSL",
        "InterfaceWords",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdTLS", package: "hummingbird"),
        .product(name: "JWTKit", package: "jwt-kit"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "SwiftASN1", package: "swift-asn1"),
        .product(name: "X509", package: "swift-certificates"),
      ],
      path: "MockServer/MockManagementNode",
      swiftSettings: settings
    ),
    .executableTarget(
      name: "infinity-mock-server",
      dependencies: [
        "MockManagementNode",
        "ProductBuild",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      path: "MockServer/infinity-mock-server",
      swiftSettings: settings
    ),

    // Tests: a target per room, and EndToEndTests for the built command against the built server.
    .target(
      name: "TestSupport",
      dependencies: [.product(name: "Subprocess", package: "swift-subprocess")],
      path: "Tests/TestSupport",
      swiftSettings: settings
    ),
    .testTarget(
      name: "InfinityAPITests",
      dependencies: [
        "CCurl", "InfinityAPI", "InfinityOAuth2", "MockManagementNode", "TestSupport",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdHTTP2", package: "hummingbird"),
        .product(name: "JWTKit", package: "jwt-kit"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "SwiftASN1", package: "swift-asn1"),
        .product(name: "X509", package: "swift-certificates"),
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "InfinityResourcesTests",
      dependencies: [
        "InfinityAPI", "InfinityResources", "MockManagementNode",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "SwiftASN1", package: "swift-asn1"),
        .product(name: "X509", package: "swift-certificates"),
      ],
      exclude: ["Lives/Seed.json"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "InfinityProvisioningTests",
      dependencies: [
        "COpenSSL", "InfinityProvisioning", "InterfaceWords", "MockManagementNode", "ProductBuild", "TestSupport",
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "MockManagementNodeTests",
      dependencies: ["MockManagementNode", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "infinity-provision", "InfinityAPI", "InfinityProvisioning", "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Golden"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["infinity-provision", "infinity-mock-server", "MockManagementNode", "TestSupport"],
      swiftSettings: settings
    ),
  ],
  swiftLanguageModes: [.v6]
)

// scripts/benchmark builds the SDK's side of the benchmarks; nothing else does.
if Context.environment["INFINITY_BENCHMARKS"] != nil {
  package.targets.append(
    .executableTarget(
      name: "sdk-benchmark", dependencies: ["InfinityAPI"], path: "Benchmarks/sdk-benchmark", swiftSettings: settings))
}
