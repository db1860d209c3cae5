// swift-tools-version: 6.3
import PackageDescription

// Flags measured to work together on Linux; the reasons are in ARCHITECTURE.md.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "sekisho",
    products: [
        .executable(name: "sekisho", targets: ["sekisho"]),
        // For the nested packages Benchmarks/ and Fuzz/.
        .library(name: "Mail", targets: ["Mail"]),
        .library(name: "DNS", targets: ["DNS"]),
        .library(name: "Authentication", targets: ["Authentication"]),
        .library(name: "Checkpoint", targets: ["Checkpoint"]),
        .library(name: "FuzzTargets", targets: ["FuzzTargets"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        // Tests only: the public conformance suites of SPF and ARC are YAML.
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(name: "CUnbound", providers: [.apt(["libunbound-dev"])]),
        .systemLibrary(name: "CPSL", providers: [.apt(["libpsl-dev"])]),
        .systemLibrary(name: "CIDN2", providers: [.apt(["libidn2-dev"])]),

        .target(name: "Mail", swiftSettings: settings),
        .target(name: "DNS", dependencies: ["CUnbound", "CPSL", "CIDN2"], swiftSettings: settings),
        .target(
            name: "Authentication",
            dependencies: [
                "Mail", "DNS",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ],
            swiftSettings: settings
        ),
        .target(name: "Checkpoint", dependencies: ["Mail", "DNS", "Authentication"], swiftSettings: settings),
        .executableTarget(
            name: "sekisho",
            dependencies: ["Checkpoint", .product(name: "ArgumentParser", package: "swift-argument-parser")],
            swiftSettings: settings
        ),

        .target(
            name: "TestSupport",
            dependencies: ["Mail", "DNS"],
            path: "Tests/TestSupport",
            resources: [.copy("Fixtures")],
            swiftSettings: settings
        ),
        // What the fuzzer drives; also run over its seeds and findings with every test run.
        .target(
            name: "FuzzTargets",
            dependencies: ["Mail", "DNS", "Authentication", .product(name: "Crypto", package: "swift-crypto")],
            path: "Tests/FuzzTargets",
            swiftSettings: settings
        ),
        .testTarget(name: "MailTests", dependencies: ["Mail", "TestSupport"], swiftSettings: settings),
        .testTarget(name: "DNSTests", dependencies: ["DNS", "TestSupport"], swiftSettings: settings),
        .testTarget(
            name: "AuthenticationTests",
            dependencies: ["Authentication", "TestSupport", "Yams"],
            swiftSettings: settings
        ),
        .testTarget(name: "CheckpointTests", dependencies: ["Checkpoint", "TestSupport"], swiftSettings: settings),
        // Runs the program: the dependency builds it.
        .testTarget(
            name: "ScenarioTests",
            dependencies: ["TestSupport", "sekisho"],
            swiftSettings: settings
        ),
        .testTarget(name: "FuzzTests", dependencies: ["FuzzTargets", "TestSupport"], swiftSettings: settings),
        .testTarget(name: "TidyTests", dependencies: ["TestSupport"], swiftSettings: settings),
    ]
)
