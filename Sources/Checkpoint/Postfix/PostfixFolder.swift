import Crypto
import Foundation
import Glibc

/// The files we write in Postfix's folder.
struct PostfixFolder: Sendable {
    let path: String
    var limits = PostfixLimits.standard

    private var main: String { path + "/main.cf" }
    private var backup: String { "\(path)/\(PostfixRecord.backupName)" }
    private var recordFile: String { "\(path)/\(PostfixRecord.fileName)" }

    /// The record of what was done; nil when nothing was, or it cannot be read.
    var record: PostfixRecord? {
        guard let bytes = try? InputFile(bytesMax: limits.fileBytesMax).read(recordFile) else { return nil }
        return try? JSONDecoder().decode(PostfixRecord.self, from: Data(bytes))
    }

    func digest() throws(InputError) -> String {
        let bytes = try InputFile(bytesMax: limits.fileBytesMax).read(main)
        return SHA256.hash(data: bytes).map { byte in
            let digits = String(byte, radix: 16)
            return digits.utf8.count == 1 ? "0" + digits : digits
        }.joined()
    }

    /// Fails early, and in words, when nothing may be written here.
    func checkWritable() throws(InputError) {
        guard unsafe access(main, W_OK) == 0, unsafe access(path, W_OK) == 0 else { throw .cannotWritePostfix(path) }
    }

    /// Keeps `main.cf` as it is now, unless that was done before.
    func keep() throws(InputError) {
        guard !FileManager.default.fileExists(atPath: backup) else { return }
        try copy(main, to: backup)
    }

    func restore() throws(InputError) { try copy(backup, to: main) }

    func save(_ record: PostfixRecord) throws(InputError) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        do { try encoder.encode(record).write(to: URL(filePath: recordFile), options: .atomic) } catch {
            throw .cannotWritePostfix(path)
        }
    }

    /// Takes our own files away again.
    func forget() {
        for file in [backup, recordFile] { unsafe unlink(file) }
    }

    /// Bytes, permissions and owner; whole or not at all.
    private func copy(_ source: String, to target: String) throws(InputError) {
        let bytes = try InputFile(bytesMax: limits.fileBytesMax).read(source)
        let temporary = target + ".new"
        var status = stat()
        guard unsafe stat(source, &status) == 0 else { throw .cannotWritePostfix(path) }
        do { try Data(bytes).write(to: URL(filePath: temporary)) } catch { throw .cannotWritePostfix(path) }
        unsafe chmod(temporary, status.st_mode & 0o7777)
        // Only root may give files away, and only root's Postfix needs it.
        _ = unsafe chown(temporary, status.st_uid, status.st_gid)
        guard unsafe rename(temporary, target) == 0 else {
            unsafe unlink(temporary)
            throw .cannotWritePostfix(path)
        }
    }
}
