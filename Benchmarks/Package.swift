// swift-tools-version: 6.3
import PackageDescription

// Apart from the main package, so that nobody needs the peers' libraries to build or to test Sekisho.
let package = Package(
    name: "benchmarks",
    dependencies: [
        .package(name: "sekisho", path: ".."),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    ],
    targets: [
        .systemLibrary(name: "COpenDKIM", providers: [.apt(["libopendkim-dev"])]),
        .systemLibrary(name: "CGMime", pkgConfig: "gmime-3.0", providers: [.apt(["libgmime-3.0-dev"])]),
        // The peers, driven from C as a C program would.
        .target(
            name: "CPeers",
            dependencies: ["COpenDKIM", "CGMime"],
            linkerSettings: [.linkedLibrary("opendkim")]
        ),
        // Counts what the whole process takes from the heap.
        .target(name: "CAllocations"),
        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                "CPeers", "CAllocations",
                .product(name: "Mail", package: "sekisho"),
                .product(name: "DNS", package: "sekisho"),
                .product(name: "Authentication", package: "sekisho"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ]
        ),
    ]
)
