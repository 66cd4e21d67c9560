// swift-tools-version:6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

/// One room of the house. Its list of dependencies is the wall: what is not listed cannot be imported.
func room(
    _ name: String, knows: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
    .target(name: name, dependencies: knows, resources: resources, swiftSettings: strict)
}

func tests(_ name: String, of: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: of, swiftSettings: strict)
}

/// A C library of the system, found by pkg-config.
func library(_ name: String, _ pkgConfig: String, apt: String) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt])])
}

let package = Package(
    name: "tashan",
    products: [.executable(name: "tashan", targets: ["tashan"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", exact: "2.28.1"),
        .package(url: "https://github.com/apple/swift-argument-parser.git", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto.git", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types.git", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log.git", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio.git", exact: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift.git", exact: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams.git", exact: "6.2.2"),
    ],
    targets: [
        library("CZip", "libzip", apt: "libzip-dev"),
        library("CXML2", "libxml-2.0", apt: "libxml2-dev"),
        library("CXlsxWriter", "xlsxwriter", apt: "libxlsxwriter-dev"),
        library("CFreeXL", "freexl", apt: "libfreexl-dev"),
        library("CArgon2", "libargon2", apt: "libargon2-dev"),
        library("CPQ", "libpq", apt: "libpq-dev"),
        // Templates of C++ behind one function of C.
        .target(name: "CLemon"),

        room("Records"),
        room("Parties", knows: ["Records"]),
        room("Secondment", knows: ["Records", "Parties"]),
        room("Regulation", knows: ["Records", "Parties", .product(name: "Yams", package: "Yams")]),
        room("Documents", knows: ["Records", "CZip", "CXML2", "CXlsxWriter", "CFreeXL"]),
        room(
            "Storage",
            knows: [
                "Records", "CPQ",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            resources: [.embedInCode("Migrations")]),
        room(
            "Desk",
            knows: [
                "Records", "Parties", "Storage", "Documents",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
            ]),
        room(
            "Office",
            knows: [
                "Records", "Parties", "Secondment", "Regulation", "Storage", "Documents", "Desk", "CArgon2",
                "CLemon",
                .product(name: "Logging", package: "swift-log"),
            ],
            resources: [.embedInCode("Forms")]),
        room(
            "Website",
            knows: [
                "Records", "Parties", "Secondment", "Regulation", "Desk", "Office",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "Logging", package: "swift-log"),
            ],
            resources: [.embedInCode("Assets")]),
        room(
            "Commands",
            knows: [
                "Records", "Parties", "Secondment", "Regulation", "Desk", "Office", "Website",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ]),
        .executableTarget(name: "tashan", dependencies: ["Commands"], swiftSettings: strict),

        // Not for use: what is measured, and what is tested.
        .executableTarget(
            name: "bench",
            dependencies: [
                "Ground", "Records", "Parties", "Secondment", "Regulation", "Storage", "Documents", "Desk",
                "Office",
                "Website",
                "CPQ", "CArgon2",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "Logging", package: "swift-log"),
            ], path: "Benchmarks/bench", swiftSettings: strict),
        .executableTarget(
            name: "fuzz",
            dependencies: [
                "Workbooks", "Records", "Parties", "Secondment", "Regulation", "Documents", "Desk", "Office",
                "Website",
                .product(name: "Logging", package: "swift-log"),
            ], path: "Tests/Fuzz", swiftSettings: strict),
        .target(
            name: "Cast",
            dependencies: [
                "Ground", "Records", "Parties", "Secondment", "Desk", "Office", "Website",
                .product(name: "Logging", package: "swift-log"),
            ], path: "Tests/Cast", swiftSettings: strict),
        .target(
            name: "Ground", dependencies: ["Records", "Storage"], path: "Tests/Ground", swiftSettings: strict),
        .target(name: "Workbooks", path: "Tests/Workbooks", swiftSettings: strict),
        tests("RecordsTests", of: ["Records", "Parties"]),
        tests("SecondmentTests", of: ["Ground", "Records", "Parties", "Secondment"]),
        tests("RegulationTests", of: ["Records", "Parties", "Regulation"]),
        tests("DocumentsTests", of: ["Workbooks", "Records", "Documents"]),
        tests("StorageTests", of: ["Ground", "Records", "Parties", "Secondment", "Storage"]),
        tests(
            "OfficeTests",
            of: [
                "Cast", "Ground", "Records", "Parties", "Secondment", "Regulation", "Storage", "Documents",
                "Desk", "Office",
                .product(name: "Logging", package: "swift-log"),
            ]),
        tests(
            "WebsiteTests",
            of: [
                "Cast", "Ground", "Records", "Parties", "Secondment", "Desk", "Office", "Website",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "InMemoryLogging", package: "swift-log"),
            ]),
        tests(
            "HouseTests",
            of: [
                "Cast", "Ground", "Records", "Parties", "Secondment", "Regulation", "Storage", "Documents",
                "Desk", "Office",
                "Website",
                "Commands",
            ]),
    ],
    cxxLanguageStandard: .cxx14
)
