import Foundation
import Glibc

/// LibreOffice's settings for hostile documents: no macros, no Java, no updates of links, nothing from the Web. Every
/// conversion gets a fresh copy, so that no document leaves anything for the next.
struct OfficeProfile: Sendable, Hashable {
    /// The folder that is copied; nil when it could not be made.
    let path: String?

    /// Blocks: for the start of the program.
    init(_ path: String) {
        let user = "\(path)/user"
        do {
            try FileManager.default.createDirectory(atPath: user, withIntermediateDirectories: true)
            try Data(Self.registry.utf8).write(to: URL(filePath: "\(user)/registrymodifications.xcu"))
            // Read by nobody's rights.
            for place in [path, user] { unsafe chmod(place, 0o755) }
            unsafe chmod("\(user)/registrymodifications.xcu", 0o644)
            self.path = path
        } catch {
            self.path = nil
        }
    }

    private static func item(_ path: String, _ name: String, _ value: String) -> String {
        "<item oor:path=\"/org.openoffice.\(path)\"><prop oor:name=\"\(name)\" oor:op=\"fuse\">"
            + "<value>\(value)</value></prop></item>\n"
    }

    static let registry =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" \
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">

        """
        + item("Office.Common/Security/Scripting", "MacroSecurityLevel", "3")
        + item("Office.Common/Security/Scripting", "DisableMacrosExecution", "true")
        + item("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true")
        + item("Office.Common/Security/Scripting", "DisableActiveContent", "true")
        + item("Office.Common/Security/Scripting", "DisablePythonRuntime", "true")
        + item("Office.Common/Misc", "UseOpenCL", "false")
        + item("Office.Common/Misc", "FirstRun", "false")
        + item("Office.Java/VirtualMachine", "Enable", "false")
        + item("Office.Writer/Content/Update", "Link", "0")
        + item("Office.Calc/Content/Update", "Link", "2")
        + item("Setup/Office", "ooSetupInstCompleted", "true")
        + "</oor:items>\n"
}
