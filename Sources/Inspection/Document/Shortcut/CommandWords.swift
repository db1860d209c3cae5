/// Programs of Windows that carry out what they are told.
enum CommandWords {
    static func runsShell(_ command: String) -> Bool {
        let text = Array(command.utf8.prefix(65_536)).lowercased[...]
        return programs.contains(where: text.holds)
    }

    private static let programs = [
        "cmd.exe", "cmd /", "%comspec%", "powershell", "pwsh", "mshta", "wscript", "cscript", "rundll32", "regsvr32",
        "certutil",
        "bitsadmin", "msiexec", "conhost", "forfiles", "curl.exe", "ftp.exe", "wmic", "explorer.exe \\\\", "hh.exe",
        "ssh.exe",
        "odbcconf", "installutil", "msbuild", "regasm", "pcalua", "scriptrunner", "finger", "autoit",
    ]
}
