// swift-tools-version: 6.3
import PackageDescription

// Flags measured to work together on Linux; the reasons are in ARCHITECTURE.md.
let serverSettings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

// A member is seen only where its module is imported. Not beside NIO: to the compiler `stat` and `timespec` belong to
// Glibc or to NIO's C, whichever it happens to read first.
var settings = serverSettings
settings.insert(.enableUpcomingFeature("MemberImportVisibility"), at: 2)

let package = Package(
    name: "sekisho",
    products: [
        .executable(name: "sekisho", targets: ["sekisho"]),
        // For the nested packages Benchmarks/ and Fuzz/.
        .library(name: "Mail", targets: ["Mail"]),
        .library(name: "DNS", targets: ["DNS"]),
        .library(name: "Authentication", targets: ["Authentication"]),
        .library(name: "Inspection", targets: ["Inspection"]),
        .library(name: "Wire", targets: ["Wire"]),
        .library(name: "Checkpoint", targets: ["Checkpoint"]),
        .library(name: "FuzzTargets", targets: ["FuzzTargets"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        // Tests only: the public conformance suites of SPF and ARC are YAML.
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(name: "CUnbound", providers: [.apt(["libunbound-dev"])]),
        .systemLibrary(name: "CPSL", providers: [.apt(["libpsl-dev"])]),
        .systemLibrary(name: "CIDN2", providers: [.apt(["libidn2-dev"])]),
        // Look-alikes (UTS #39) and NFKC.
        .systemLibrary(name: "CICU", providers: [.apt(["libicu-dev"])]),
        // In the worker process alone: what attackers write is read there by C.
        .systemLibrary(name: "CArchive", providers: [.apt(["libarchive-dev"])]),
        .systemLibrary(name: "CPicture", providers: [.apt(["libgd-dev"])]),
        .systemLibrary(name: "CZBar", providers: [.apt(["libzbar-dev"])]),
        .systemLibrary(name: "CQPDF", providers: [.apt(["libqpdf-dev"])]),
        // What shuts the worker in.
        .systemLibrary(name: "CSandbox", providers: [.apt(["libseccomp-dev"])]),

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
        .target(
            name: "Inspection",
            dependencies: [
                "Mail", "CICU", "CArchive", "CPicture", "CZBar", "CQPDF",
                // Documents of Office under a password that is known.
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ],
            // Tables that anyone can edit; the program carries them, `[inspection] tables` names others.
            resources: [.embedInCode("Tables")],
            swiftSettings: settings
        ),
        .target(
            name: "Wire",
            dependencies: ["Mail", .product(name: "NIOCore", package: "swift-nio")],
            swiftSettings: settings
        ),
        .target(
            name: "Checkpoint",
            dependencies: [
                "Mail", "DNS", "Authentication", "Inspection", "Wire", "CSandbox",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: serverSettings
        ),
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
            dependencies: [
                "Mail", "DNS", "Authentication", "Inspection", "Wire",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "NIOCore", package: "swift-nio"),
            ],
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
        .testTarget(
            name: "InspectionTests",
            dependencies: ["Inspection", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "WireTests",
            dependencies: ["Wire", "TestSupport", .product(name: "NIOCore", package: "swift-nio")],
            swiftSettings: settings
        ),
        .testTarget(
            name: "CheckpointTests",
            dependencies: [
                // The tests of workers start the program.
                "Checkpoint", "TestSupport", "sekisho",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ],
            swiftSettings: serverSettings
        ),
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
