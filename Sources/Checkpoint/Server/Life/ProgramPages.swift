import Foundation
import Glibc

/// The pages of code, of the program and its libraries, that the process holds in memory.
enum ProgramPages {
    /// Lets all of them go: what is still needed comes back from the system's cache of files, a short fault for sixteen
    /// pages, and what only the start needed stays away.
    static func release() {
        guard let maps = try? String(contentsOfFile: "/proc/self/maps", encoding: .utf8) else { return }
        for line in maps.split(separator: "\n") {
            let fields = line.split(separator: " ")
            // Only what lies in a file, and was never written, is there again when it is asked for.
            guard fields.count > 5, fields[1] == "r-xp", fields[5].hasPrefix("/") else { continue }
            let ends = fields[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
            guard ends.count == 2, ends[0] < ends[1] else { continue }
            unsafe madvise(UnsafeMutableRawPointer(bitPattern: ends[0]), Int(ends[1] - ends[0]), MADV_DONTNEED)
        }
    }
}
