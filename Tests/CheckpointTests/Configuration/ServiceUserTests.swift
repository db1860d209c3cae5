import Foundation
import Glibc
import TestSupport
import Testing

@testable import Checkpoint

/// Whether what root can read can be read by the server.
@Suite struct ServiceUserTests {
    private let folder: TemporaryFolder
    private let stranger = ServiceUser(name: "kanmon", identifier: 54_321, groups: [54_322])

    init() throws {
        folder = try TemporaryFolder("service")
        unsafe chmod(folder.path, 0o755)
    }

    private func file(_ name: String, mode: mode_t) throws -> String {
        try Data("x".utf8).write(to: URL(filePath: folder.path(name)))
        unsafe chmod(folder.path(name), mode)
        return folder.path(name)
    }

    private func obstacle(to path: String, _ use: NamedFile.Use, for user: ServiceUser? = nil) -> FileObstacle? {
        (user ?? stranger).obstacle(to: NamedFile(path: path, use: use, line: 1, key: "k"))
    }

    @Test func `the mode of a file says whether a stranger reads it`() throws {
        #expect(obstacle(to: try file("open", mode: 0o644), .read) == nil)
        let closed = try file("closed", mode: 0o600)
        let found = try #require(obstacle(to: closed, .read))
        #expect(found.place == found.path)
        #expect(found.remedy == "chgrp kanmon \(found.place) && chmod g+r \(found.place)")
        #expect(obstacle(to: closed, .run)?.rights == "x")
        #expect(obstacle(to: folder.path("none"), .read) == nil, "that it is missing is told by others")
    }

    @Test func `owner and group are given what they lack, root lacks nothing`() throws {
        let closed = try file("closed", mode: 0o200)
        var status = stat()
        #expect(unsafe stat(closed, &status) == 0)
        let owner = ServiceUser(name: "o", identifier: max(1, status.st_uid), groups: [])
        if status.st_uid != 0 { #expect(obstacle(to: closed, .read, for: owner)?.remedy == "chmod u+r \(closed)") }
        let member = ServiceUser(name: "m", identifier: 54_321, groups: [status.st_gid])
        #expect(obstacle(to: closed, .read, for: member)?.remedy.hasPrefix("chmod g+r /") == true)
        unsafe chmod(closed, 0o240)
        #expect(obstacle(to: closed, .read, for: member) == nil)
        #expect(obstacle(to: closed, .read, for: ServiceUser(name: "root", identifier: 0, groups: [0])) == nil)
    }

    @Test func `a folder on the way, and a file within a folder, are named`() throws {
        try FileManager.default.createDirectory(atPath: folder.path("in"), withIntermediateDirectories: true)
        let deep = try file("in/key", mode: 0o644)
        unsafe chmod(folder.path("in"), 0o750)
        let way = try #require(obstacle(to: deep, .read))
        #expect(way.path == deep && way.place.hasSuffix("/in") && way.rights == "x")
        unsafe chmod(folder.path("in"), 0o755)
        #expect(obstacle(to: folder.path("in"), .readAll) == nil)
        #expect(obstacle(to: folder.path("in"), .keep)?.rights == "rwx")
        unsafe chmod(deep, 0o600)
        #expect(obstacle(to: folder.path("in"), .readAll)?.place.hasSuffix("/in/key") == true)
        try FileManager.default.createSymbolicLink(atPath: folder.path("link"), withDestinationPath: deep)
        #expect(obstacle(to: folder.path("link"), .read)?.place.hasSuffix("/in/key") == true, "links are followed")
    }

    @Test func `the check names key, line and remedy, in both languages, and cannot be passed`() throws {
        let text = """
            [[copy]]
            name = "a"
            host = "a.example"
            user = "sekisho"
            tls = "tls"
            password-file = "password"

            [inspection]
            tables = "tables"

            [spool]
            folder = "spool"
            """
        try FileManager.default.createDirectory(atPath: folder.path("tables"), withIntermediateDirectories: true)
        try FileManager.default.createDirectory(atPath: folder.path("spool"), withIntermediateDirectories: true)
        unsafe chmod(folder.path("tables"), 0o700)
        unsafe chmod(folder.path("spool"), 0o755)
        _ = try file("password", mode: 0o600)
        let configuration = try file("sekisho.toml", mode: 0o640)
        try Data(text.utf8).write(to: URL(filePath: configuration))
        unsafe chmod(configuration, 0o640)
        let reading = try ConfigurationReading(file: configuration)
        #expect(ConfigurationCheck(reading).exitCode == .fine)
        let check = ConfigurationCheck(reading, for: stranger)
        #expect(check.exitCode == .unusable)
        let problems = check.body(in: .english)["problems"]?.elements ?? []
        #expect(problems.map { $0["line"]?.number } == [nil, 6, 9, 12])
        #expect(problems.allSatisfy { $0["kind"]?.string == "unreadable-file" })
        let keys = problems.compactMap { $0["key"]?.string }
        #expect(keys == ["", "copy[1].password-file", "inspection.tables", "spool.folder"])
        for language in Language.allCases {
            let page = check.page(in: language).text(colours: false)
            #expect(page.contains("chgrp kanmon") && page.contains("/password"))
        }
    }
}
