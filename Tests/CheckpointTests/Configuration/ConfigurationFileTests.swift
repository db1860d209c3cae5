import Foundation
import Testing

@testable import Checkpoint

@Suite struct ConfigurationFileTests {
    private func inFolder(_ work: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sekisho-configuration-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try work(folder.path)
    }

    private func table(_ text: String, in folder: String) throws -> ConfigurationTable {
        let file = folder + "/sekisho.toml"
        let content = try ConfigurationSource.content(of: Array(text.utf8), file: file)
        return ConfigurationTable(content, reader: ConfigurationReader(file: file))
    }

    @Test func `a configuration that cannot be looked at is not taken for none`() throws {
        try inFolder { folder in
            #expect(ConfigurationReading.isAbsent(folder + "/none.toml"))
            try FileManager.default.createSymbolicLink(atPath: folder + "/link", withDestinationPath: folder + "/away")
            #expect(!ConfigurationReading.isAbsent(folder + "/link"))
            #expect(throws: InputError.self) { try ConfigurationReading(file: folder + "/link") }
            #expect(ConfigurationReading.isAbsent(folder + "/link/sekisho.toml"))
        }
    }

    @Test func `files are found from the folder of the configuration`() throws {
        try inFolder { folder in
            try Data("x".utf8).write(to: URL(filePath: folder + "/key.pem"))
            let table = try table("a = 'key.pem'\nb = '/x/y'\nc = ['key.pem', 'none.pem']\nd = '.'", in: folder)
            #expect(table.file("a") == folder + "/key.pem")
            #expect(table.optionalPath("b") == "/x/y")
            #expect(table.path("z", default: "as/it/is") == "as/it/is")
            #expect(table.reader.faults.isEmpty)
            #expect(table.files("c").count == 2)
            #expect(table.reader.faults.map(\.problem.kind) == ["unreadable-file"])
            #expect(table.reader.faults.map(\.line) == [3])
            _ = table.file("d")
            #expect(table.reader.faults.count == 2)
        }
    }

    @Test func `a secret that everybody may read is reported`() throws {
        try inFolder { folder in
            let secret = folder + "/password"
            try Data("x".utf8).write(to: URL(filePath: secret))
            let table = try table("password-file = 'password'", in: folder)
            try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: secret)
            #expect(table.secretFile("password-file") == secret)
            #expect(table.reader.faults.isEmpty)
            try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: secret)
            _ = table.secretFile("password-file")
            #expect(table.reader.faults.map(\.problem) == [.exposedSecret(secret)])
        }
    }

    @Test func `a secret in the configuration itself leads to the key for its file`() throws {
        let table = try table("password = 'x'", in: "/")
        _ = table.secretFile("password-file")
        table.reader.reportUnknownKeys()
        #expect(table.reader.faults.map(\.problem) == [.unknownKey(nearest: "password-file")])
    }

    @Test func `without a file everything is at its default`() throws {
        try inFolder { folder in
            #expect(throws: InputError.self) { try ConfigurationReading(file: folder + "/none.toml") }
            let file = folder + "/empty.toml"
            try Data().write(to: URL(filePath: file))
            let reading = try ConfigurationReading(file: file)
            #expect(reading.faults.isEmpty)
            #expect(try reading.usable().milter.connectionsMax == MilterSettings().connectionsMax)
        }
    }

    @Test(arguments: [
        (["STATE_DIRECTORY": "/var/lib/sekisho:/var/lib/other"], false, "/var/lib/sekisho"),
        (["HOME": "/h"], true, "/var/lib/sekisho"), (["HOME": "/h"], false, "/h/.local/state/sekisho"),
        (["HOME": "/h", "XDG_STATE_HOME": "/s"], false, "/s/sekisho"),
        (["HOME": "/h", "XDG_STATE_HOME": "relative"], false, "/h/.local/state/sekisho"),
    ])
    func `the data folder`(environment: [String: String], isRoot: Bool, folder: String) {
        #expect(DataFolder.standard(environment: environment, isRoot: isRoot) == folder)
    }
}
