import Testing

extension House {
    /// A disk of two megabytes, seen in the house alone; its folder.
    func smallDisk(_ name: String) async throws -> String {
        let folder = scratch.path(name)
        try await shell("mkdir -p \(folder) && mount -t tmpfs -o size=2m,mode=750 tmpfs \(folder)")
        return folder
    }

    func fill(_ folder: String) async throws {
        try await shell("dd if=/dev/zero of=\(folder)/ballast bs=1k 2>/dev/null; test -s \(folder)/ballast")
    }

    func empty(_ folder: String) async throws { try await shell("rm \(folder)/ballast") }

    func shell(_ command: String) async throws {
        let run = try await run("/bin/sh", ["-c", command])
        try #require(run.exitCode == 0, "\(command): \(run.complaint)")
    }
}
