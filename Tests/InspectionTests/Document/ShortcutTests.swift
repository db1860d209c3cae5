@testable import Inspection
import TestSupport
import Testing

struct ShortcutTests {
    @Test func `what a shortcut runs is told`() throws {
        let bytes = DocumentMaker.shortcut(target: "..\\Windows\\System32\\cmd.exe", arguments: "/c echo hello")
        let link = try #require(ShellLink(bytes[...]))
        #expect(link.target == "..\\Windows\\System32\\cmd.exe")
        #expect(link.arguments == "/c echo hello")
        #expect(found(bytes, "a.lnk") == ["shortcut", "shortcut-runs-shell"])
        #expect(found(DocumentMaker.shortcut(target: "notes.txt", arguments: ""), "a.lnk") == ["shortcut"])
    }

    @Test func `tricks of shortcuts are seen`() {
        let blanks = String(repeating: " ", count: 40)
        let icon = "C:\\Program Files\\Reader\\reader.exe"
        let bytes = DocumentMaker.shortcut(target: "mshta.exe", arguments: "a\(blanks)b", icon: icon)
        #expect(
            found(bytes, "a.pdf.lnk") == [
                "name-has-two-extensions", "shortcut", "shortcut-runs-shell", "shortcut-hides-arguments",
                "shortcut-wears-icon",
            ]
        )
        #expect(
            found(DocumentMaker.shortcut(target: "\\\\192.0.2.1\\a\\b", arguments: "")).contains(
                "shortcut-leads-to-share"
            )
        )
    }

    @Test func `what is appended to a shortcut is opened`() {
        let program = [0x4D, 0x5A] + [UInt8](repeating: 0, count: 600)
        let opened = FileOpener().open(
            DocumentMaker.shortcut(target: "a", arguments: "", behind: program),
            name: "a.lnk"
        )
        #expect(opened.members.map(\.type.word) == ["exe"])
    }

    @Test func `shortcuts in text lead somewhere`() {
        let web = FileOpener().open(Array("[InternetShortcut]\r\nURL=https://example.com/\r\n".utf8), name: "a.url")
        #expect(web.links == ["https://example.com/"])
        #expect(web.findings.map(\.identifier) == ["attachment.web-shortcut"])
        #expect(
            found("[InternetShortcut]\r\nURL=file://192.0.2.1/a/b.exe", "a.url").contains("shortcut-leads-to-share")
        )
        #expect(
            // As it is obeyed: what follows the lines, zeros or anything, is none of Windows' business.
            found("[InternetShortcut]\r\nURL=file://192.0.2.1@80/a.lnk\r\n\0\0\0", "a.url")
                .contains("shortcut-leads-to-share")
        )
        #expect(
            found("[InternetShortcut]\nURL=https://a\nIconFile=\\\\192.0.2.1\\i.ico").contains(
                "shortcut-leads-to-share"
            )
        )
        #expect(found("[Desktop Entry]\nExec=sh -c x", "a.desktop").contains("shortcut-runs-shell"))
    }

    @Test func `any bytes are read without harm`() {
        let seed = DocumentMaker.shortcut(target: "cmd.exe", arguments: "/c x", icon: "y", behind: [1, 2, 3, 4, 5])
        for bytes in HostileBytes.variants(of: seed, count: 600) { _ = found(bytes, "a.lnk") }
    }
}
