// swift-tools-version:6.2
import PackageDescription

// The architecture on one screen. Imports go down only: App, Features, Mechanisms, Kernel.

let settings: [SwiftSetting] = [.enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility")]

func library(_ name: String, apt: String, pkgConfig: String? = nil) -> Target { .systemLibrary(name: name, path: "Sources/Kernel/C/\(name)", pkgConfig: pkgConfig, providers: [.apt([apt])]) }
func kernel(_ name: String, _ uses: [Target.Dependency] = []) -> Target { .target(name: name, dependencies: uses, path: "Sources/Kernel/\(name)", swiftSettings: settings) }
func mechanism(_ name: String, _ uses: [Target.Dependency]) -> Target { .target(name: name, dependencies: uses, path: "Sources/Mechanisms/\(name)", swiftSettings: settings) }
func feature(_ name: String, uses: [Target.Dependency] = []) -> Target { .target(name: name, dependencies: ["FeatureKit"] + uses, path: "Sources/Features/\(name)", swiftSettings: settings) }
func tests(_ name: String, _ uses: [Target.Dependency], at path: String) -> Target { .testTarget(name: name, dependencies: uses, path: "Tests/\(path)", swiftSettings: settings) }

let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(name: "HummingbirdTesting", package: "hummingbird")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let configuration = Target.Dependency.product(name: "Configuration", package: "swift-configuration")
let metrics = Target.Dependency.product(name: "CoreMetrics", package: "swift-metrics")
let signals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "zhibu",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    // Kernel
    library("CArgon2", apt: "libargon2-dev", pkgConfig: "libargon2"),
    library("CQREncode", apt: "libqrencode-dev", pkgConfig: "libqrencode"),
    library("CZlib", apt: "zlib1g-dev", pkgConfig: "zlib"),
    library("CZip", apt: "libzip-dev", pkgConfig: "libzip"),
    library("CExpat", apt: "libexpat1-dev", pkgConfig: "expat"),
    library("CCmark", apt: "libcmark-gfm-dev", pkgConfig: "libcmark-gfm"),
    library("CCurl", apt: "libcurl4-openssl-dev", pkgConfig: "libcurl"),
    library("COpenSSL", apt: "libssl-dev", pkgConfig: "libcrypto"),
    library("CPQ", apt: "libpq-dev", pkgConfig: "libpq"),
    library("CZstd", apt: "libzstd-dev", pkgConfig: "libzstd"),
    library("CXlsxWriter", apt: "libxlsxwriter-dev", pkgConfig: "xlsxwriter"),
    library("CZBar", apt: "libzbar-dev", pkgConfig: "zbar"),
    .target(name: "CPicture", path: "Sources/Kernel/C/CPicture", linkerSettings: [.linkedLibrary("jpeg"), .linkedLibrary("png16")]),
    .target(name: "CText", path: "Sources/Kernel/C/CText"),
    .target(name: "CMemory", path: "Sources/Kernel/C/CMemory"),
    kernel("Essentials"),
    kernel("Persistence", ["Essentials"]),
    kernel("PersistenceSQLite", ["Persistence", grdb, sqlite]),
    kernel("PersistencePostgres", ["Persistence", "CPQ"]),
    kernel("PersistenceTransfer", ["Persistence", "PersistenceSQLite", "PersistencePostgres", crypto, sqlite]),
    kernel("Archives", ["Essentials", "CArgon2", "CZstd", crypto]),
    kernel("Secrets", ["Persistence", "CArgon2", "COpenSSL", crypto]),
    kernel("Web", ["Essentials"]),
    kernel("QRCodes", ["CQREncode", "Web"]),
    kernel("QRReading", ["CZBar", "CPicture"]),
    kernel("Sending", ["Essentials", "CCurl"]),
    kernel("Components", ["Essentials", "Web"]),
    kernel("Documents", ["Essentials", "Web", "CCmark"]),
    kernel("OfficeText", ["Documents", "CZip"]),
    kernel("Spreadsheets", ["Essentials", "CZip", "CExpat", "CXlsxWriter", "CText", "CMemory", "CZlib"]),

    // Mechanisms
    mechanism("Regulations", ["Essentials", "Yams"]),
    mechanism("Journal", ["Persistence", "Secrets"]),
    mechanism("Acting", ["Journal", "Regulations"]),
    mechanism("Organizations", ["Acting"]),
    mechanism("Attachments", ["Acting", "Organizations", "Secrets"]),
    mechanism("Backups", ["Archives", "Journal", "PersistencePostgres", "PersistenceSQLite", "PersistenceTransfer", "Secrets", crypto]),
    mechanism("Asks", ["Organizations", "Components"]),
    mechanism("Duties", ["Asks", "Organizations"]),
    mechanism("Notices", ["Organizations"]),
    mechanism("Outbox", ["Notices", "Sending", "Organizations"]),
    mechanism("Search", ["Acting", "CZlib"]),
    mechanism("Importing", ["Acting", "Organizations", "Spreadsheets", "Web", crypto]),
    mechanism("Procedures", ["Acting", "Organizations"]),
    mechanism("Signatures", ["Acting", crypto]),
    mechanism("Registers", ["Acting", "Importing", "Spreadsheets"]),
    mechanism("FeatureKit", ["Acting", "Asks", "Organizations", "Importing", "Duties", "Notices", "Search", "Components", crypto, hummingbird, logging, metrics]),

    // Features
    feature("Structure", uses: ["Registers"]),
    feature("People", uses: ["Approvals", "Attachments"]),
    feature("Approvals"),
    feature("Gatherings", uses: ["People", "JournalBook", "Attachments", "Documents", "OfficeText", "QRCodes", "QRReading", "Ties", crypto, hummingbird, hummingbirdCore]),
    feature("Accounts", uses: ["People", "Structure", "Secrets", "QRCodes", "Outbox", crypto]),
    feature("Divisions", uses: ["People", "Registers"]),
    feature("JournalBook"),
    feature("Imports", uses: ["Divisions", "Structure", "Importing", "Spreadsheets", "Secrets", hummingbird, logging]),
    feature("Announcements", uses: ["Documents"]),
    feature("AskBudgets", uses: ["AskForms", "Importing"]),
    feature("AskForms", uses: ["FollowUps", "Gatherings", "Importing", "People"]),
    feature("Calendars"),
    feature("Cases", uses: ["Procedures", "QRCodes"]),
    feature("Dues", uses: ["Importing", "Spreadsheets", crypto]),
    feature("DutyBoard"),
    feature("FollowUps", uses: ["DutyBoard"]),
    feature("Talks"),
    feature("Ties", uses: ["Structure"]),
    feature("Venues"),
    feature("Enrolments", uses: ["Gatherings"]),
    feature("Handovers", uses: ["Approvals", "QRCodes", "Structure"]),
    feature("Issuers", uses: ["Signatures", "QRReading"]),
    feature("MemberCards", uses: ["Gatherings", "Issuers", "People", "QRCodes", "Signatures"]),
    feature("Transfers", uses: ["Cases", "Issuers", "People", "Procedures", "QRCodes", "Signatures"]),
    feature("Inspections", uses: ["DutyBoard", "JournalBook", "OfficeText", "QRCodes", "Structure"]),
    feature("Warnings", uses: ["FollowUps", "Gatherings", "People", "Structure"]),
    feature("Reorganizations", uses: ["People", "Structure"]),
    feature("Admission", uses: ["Cases", "People", "Procedures"]),
    feature("WeakBranches", uses: ["Cases", "Procedures"]),
    feature("Today", uses: ["DutyBoard", "Overview"]),
    feature("Overview", uses: ["DutyBoard", "Gatherings", "OfficeText", "People", "QRCodes"]),

    // App
    .target(name: "Composition", dependencies: ["Admission", "Backups", "Cases", "WeakBranches", "Dues", "Handovers", "Inspections", "Calendars", "Reorganizations", "Talks", "AskBudgets", "AskForms", "Announcements", "Today", "Structure", "Divisions", "Approvals", "People", "Gatherings", "DutyBoard", "FollowUps", "Warnings", "Ties", "Venues", "Overview", "JournalBook", "Imports", "Accounts", "Importing", "Spreadsheets", "Attachments", "QRCodes", "Outbox", "Sending", "PersistenceSQLite", "Secrets", "Search", "FeatureKit", "PersistencePostgres", "Persistence", "Enrolments", "Issuers", "MemberCards", "Transfers", hummingbird, hummingbirdCore, configuration, lifecycle, signals, logging, metrics], path: "Sources/App/Composition", swiftSettings: settings),
    .target(name: "Demo", dependencies: ["Admission", "Procedures", "WeakBranches", "Handovers", "Inspections", "Talks", "Ties", "Venues", "AskBudgets", "AskForms", "FollowUps", "DutyBoard", "Announcements", "Approvals", "Structure", "People", "Gatherings", "Accounts", "Secrets", "Duties", "FeatureKit", "Yams", "Enrolments", "Dues", "Issuers", "Signatures", "Transfers"], path: "Sources/App/Demo", swiftSettings: settings),
    .executableTarget(name: "zhibu", dependencies: ["Backups", "Composition", "Demo", "Importing", "Secrets", "Web", "Essentials", "Journal", "Regulations", arguments, logging], path: "Sources/App/Zhibu", swiftSettings: settings),

    // Tests
    .target(name: "Support", dependencies: ["FeatureKit", "Spreadsheets", "Structure", "PersistenceSQLite", "PersistencePostgres", "Secrets", "CQREncode", "CZlib", hummingbirdTesting, hummingbird, logging], path: "Tests/Support", swiftSettings: settings),
    tests("HouseRules", [], at: "HouseRules"),
    tests("TwoEngines", ["Composition", "Persistence", "Support"], at: "TwoEngines"),
    tests("AppTests", ["Archives", "Attachments", "Backups", "Composition", "Demo", "FeatureKit", "Secrets", "Support", configuration, hummingbirdTesting, hummingbird, logging], at: "AppTests"),
    tests("KernelTests", ["Essentials", "Persistence", "PersistenceSQLite", "Secrets", "Web"], at: "KernelTests/House"),
    tests("PostgresTests", ["Essentials", "Persistence", "PersistencePostgres"], at: "KernelTests/Postgres"),
    tests("QRReadingTests", ["QRReading", "Support"], at: "KernelTests/QRReading"),
    tests("SpreadsheetsTests", ["Spreadsheets", "Essentials", "CZip"], at: "KernelTests/Spreadsheets"),
    tests("ComponentsTests", ["Components", "Essentials", "Web"], at: "KernelTests/Components"),
    tests("ArchivesTests", ["Archives", "Essentials"], at: "KernelTests/Archives"),
    tests("DocumentsTests", ["Documents", "Essentials", "Web"], at: "KernelTests/Documents"),
    tests("OfficeTextTests", ["OfficeText", "Documents", "CExpat", "CZip"], at: "KernelTests/OfficeText"),
    tests("RegulationsTests", ["Regulations"], at: "MechanismTests/Regulations"),
    tests("SearchTests", ["Search", "Support"], at: "MechanismTests/Search"),
    tests("AsksTests", ["Asks", "Structure", "Support"], at: "MechanismTests/Asks"),
    tests("OutboxTests", ["Sending", "Outbox", "Notices", "People", "Structure", "Support"], at: "MechanismTests/Outbox"),
    tests("DutiesTests", ["Support", "Duties", "Notices"], at: "MechanismTests/Duties"),
    tests("MechanismTests", ["Support", "Journal", "Acting", "Organizations", "Secrets", hummingbirdTesting, hummingbird, logging], at: "MechanismTests/House"),
    tests("StructureTests", ["Structure", "Support"], at: "FeatureTests/Structure"),
    tests("ImportingTests", ["Importing", "Spreadsheets", "Structure", "Support"], at: "MechanismTests/Importing"),
    tests("ImportsTests", ["Divisions", "Registers", "Imports", "Importing", "Spreadsheets", "People", "Structure", "Support"], at: "FeatureTests/Imports"),
    tests("DivisionsTests", ["Divisions", "Structure", "Support"], at: "FeatureTests/Divisions"),
    tests("PeopleTests", ["Approvals", "Attachments", "People", "Structure", "Support", hummingbirdTesting, hummingbird, logging], at: "FeatureTests/People"),
    tests("GatheringsTests", ["Gatherings", "Ties", "Documents", "OfficeText", "Attachments", "People", "Structure", "Duties", "Notices", "Search", "Support", hummingbirdTesting, hummingbird, logging], at: "FeatureTests/Gatherings"),
    tests("ReorganizationsTests", ["Duties", "Reorganizations", "People", "Search", "Structure", "Support"], at: "FeatureTests/Reorganizations"),
    tests("ProceduresTests", ["Procedures", "FeatureKit", "Support"], at: "MechanismTests/Procedures"),
    tests("AdmissionTests", ["Admission", "Attachments", "Cases", "People", "Procedures", "Search", "Structure", "Support"], at: "FeatureTests/Admission"),
    tests("SignaturesTests", ["Signatures", "FeatureKit"], at: "MechanismTests/Signatures"),
    tests("IssuersTests", ["Issuers", "Signatures", "Structure", "Support"], at: "FeatureTests/Issuers"),
    tests("MemberCardsTests", ["MemberCards", "Issuers", "Signatures", "Gatherings", "Attachments", "Duties", "Notices", "People", "Search", "Structure", "Ties", "Support", hummingbirdTesting, hummingbird, logging], at: "FeatureTests/MemberCards"),
    tests("TransfersTests", ["Transfers", "Cases", "Procedures", "Issuers", "Signatures", "Attachments", "Duties", "Notices", "People", "Search", "Structure", "Support", hummingbirdTesting, hummingbird, logging], at: "FeatureTests/Transfers"),
    tests("CasesTests", ["Attachments", "Cases", "WeakBranches", "People", "Procedures", "Search", "Structure", "Support"], at: "FeatureTests/Cases"),
    tests("DuesTests", ["Dues", "Approvals", "Attachments", "Importing", "Notices", "People", "Search", "Structure", "Support", hummingbirdTesting, hummingbird, logging], at: "FeatureTests/Dues"),
    tests("CalendarsTests", ["Calendars", "DutyBoard", "Notices", "People", "Search", "Structure", "Support"], at: "FeatureTests/Calendars"),
    tests("DutyBoardTests", ["DutyBoard", "Today", "Overview", "Support"], at: "FeatureTests/DutyBoard"),
    tests("OverviewTests", ["Overview", "DutyBoard", "Duties", "Gatherings", "People", "Search", "Structure", "Support", hummingbirdTesting, hummingbird, logging], at: "FeatureTests/Overview"),
    tests("AnnouncementsTests", ["Announcements", "Documents", "Notices", "People", "Search", "Structure", "Support", hummingbirdTesting, hummingbird, logging], at: "FeatureTests/Announcements"),
    tests("FollowUpsTests", ["FollowUps", "DutyBoard", "Today", "Support", hummingbirdTesting, hummingbird, logging], at: "FeatureTests/FollowUps"),
    tests("AskBudgetsTests", ["AskBudgets", "Announcements", "AskForms", "Attachments", "Gatherings", "People", "Search", "Structure", "Support", hummingbirdTesting, hummingbird, logging], at: "FeatureTests/AskBudgets"),
    tests("AskFormsTests", ["AskForms", "Attachments", "FollowUps", "Gatherings", "Notices", "People", "Search", "Structure", "Support", hummingbirdTesting, hummingbird, logging], at: "FeatureTests/AskForms"),
    tests("JournalBookTests", ["Accounts", "Approvals", "JournalBook", "People", "Search", "Structure", "Support"], at: "FeatureTests/JournalBook"),
    tests("TalksTests", ["Talks", "Duties", "Notices", "People", "Search", "Structure", "Support", hummingbirdTesting, hummingbird, logging], at: "FeatureTests/Talks"),
    tests("TiesTests", ["Ties", "Notices", "People", "Search", "Structure", "Support", hummingbirdTesting, hummingbird, logging], at: "FeatureTests/Ties"),
    tests("EnrolmentsTests", ["Enrolments", "Gatherings", "Attachments", "Duties", "Notices", "People", "Reorganizations", "Search", "Structure", "Ties", "Warnings", "Overview", "Support", hummingbirdTesting, hummingbird, logging], at: "FeatureTests/Enrolments"),
    tests("VenuesTests", ["Venues", "Notices", "People", "Search", "Structure", "Support", hummingbirdTesting, hummingbird, logging], at: "FeatureTests/Venues"),
    tests("HandoversTests", ["Handovers", "Outbox", "Accounts", "Approvals", "AskForms", "Attachments", "DutyBoard", "Duties", "FollowUps", "Gatherings", "Imports", "Notices", "People", "Search", "Structure", "Ties", "Venues", "Support", hummingbirdTesting, hummingbird, logging], at: "FeatureTests/Handovers"),
    tests("InspectionsTests", ["Inspections", "OfficeText", "Outbox", "Accounts", "Approvals", "Attachments", "DutyBoard", "Duties", "Gatherings", "JournalBook", "Notices", "People", "Search", "Structure", "Support", hummingbirdTesting, hummingbird, logging], at: "FeatureTests/Inspections"),
    tests("WarningsTests", ["Warnings", "Gatherings", "People", "Search", "Structure", "Support"], at: "FeatureTests/Warnings"),
    tests("AccountsTests", ["Accounts", "Approvals", "Outbox", "People", "Structure", "Support"], at: "FeatureTests/Accounts"),
  ])
