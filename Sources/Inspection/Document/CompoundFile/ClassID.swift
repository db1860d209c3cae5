/// Class identifiers (CLSID) as they are stored: the first three groups little endian.
enum ClassID {
    /// The usual spelling, `00020906-0000-0000-C000-000000000046`; nil if it is not 16 bytes.
    static func text(_ bytes: some Collection<UInt8>) -> String? {
        let bytes = Array(bytes)
        guard bytes.count == 16 else { return nil }
        let order = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15]
        var result = ""
        for (place, index) in order.enumerated() {
            if [4, 6, 8, 10].contains(place) { result += "-" }
            let digits = String(bytes[index], radix: 16, uppercase: true)
            result += digits.utf8.count < 2 ? "0" + digits : digits
        }
        return result
    }

    /// Those that have been used in attacks or tell what an object is.
    static let known: [String: String] = [
        "0002CE02-0000-0000-C000-000000000046": "Equation.3",
        "0002CE03-0000-0000-C000-000000000046": "Equation.DSMT4",
        "0003000C-0000-0000-C000-000000000046": "Package",
        "0003000E-0000-0000-C000-000000000046": "Package",
        "F20DA720-C02F-11CE-927B-0800095AE340": "Package",
        "00000300-0000-0000-C000-000000000046": "StdOleLink",
        "79EAC9E0-BAF9-11CE-8C82-00AA004BA90B": "URLMoniker",
        "06290BD3-48AA-11D2-8432-006008C3FBFC": "ScriptletMoniker",
        "D27CDB6E-AE6D-11CF-96B8-444553540000": "ShockwaveFlash",
        "1EFB6596-857C-11D1-B16A-00C0F0283628": "MSComctlLib.TabStrip",
        "BDD1F04B-858B-11D1-B16A-00C0F0283628": "MSComctlLib.ListView",
        "996BF5E0-8044-4650-ADEB-0B013914E99C": "MSComctlLib.ListView.2",
        "F4754C9B-64F5-4B40-8AF4-679732AC0607": "Word.Document.12",
        "00020906-0000-0000-C000-000000000046": "Word.Document.8",
        "00020820-0000-0000-C000-000000000046": "Excel.Sheet.8",
        "00020830-0000-0000-C000-000000000046": "Excel.Sheet.12",
        "64818D10-4F9B-11CF-86EA-00AA00B929E8": "PowerPoint.Show.8",
        "8856F961-340A-11D0-A96B-00C04FD705A2": "Shell.Explorer",
    ]
}
