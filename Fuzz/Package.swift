// swift-tools-version: 6.3
import PackageDescription

// The libFuzzer around FuzzTargets; built with sanitizers by Scripts/fuzz, and so apart from the main package.
let package = Package(
    name: "fuzz",
    dependencies: [.package(name: "sekisho", path: "..")],
    targets: [
        .target(name: "CLibFuzzer"),
        .executableTarget(
            name: "Fuzz",
            dependencies: ["CLibFuzzer", .product(name: "FuzzTargets", package: "sekisho")]
        ),
    ]
)
