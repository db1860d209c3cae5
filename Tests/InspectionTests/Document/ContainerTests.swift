@testable import Inspection
import TestSupport
import Testing

struct ContainerTests {
    @Test func `files in a OneNote section are opened`() {
        let bytes = DocumentMaker.oneNote([
            Array("@echo off\r\n".utf8), [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A],
        ])
        let opened = FileOpener().open(bytes, name: "a.one")
        #expect(opened.members.map(\.type.word) == ["cmd", "png"])
        #expect(opened.findings.map(\.identifier) == ["attachment.onenote", "attachment.onenote-file"])
    }

    @Test func `a file in a OneNote section is what its name among the properties makes it`() {
        func property(_ name: String) -> [UInt8] {
            let text = wide(name) + [0, 0]
            return [UInt8(text.count), 0, 0, 0] + text
        }
        let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        let command = Array("powershell -w hidden x > c:\\a.cmd&&start c:\\a.cmd".utf8)
        var bytes = DocumentMaker.oneNote([picture, command])
        for text in ["a.png", "Z:\\build\\Open.cmd", "double click", "Open.cmd", "Open.cmd"] { bytes += property(text) }
        let opened = FileOpener().open(bytes, name: "a.one")
        #expect(opened.members.map(\.name) == ["file-1", "Open.cmd"])
        #expect(opened.members.map(\.type.word) == ["png", "cmd"])
        #expect(opened.findings.map(\.identifier) == ["attachment.onenote", "attachment.onenote-file"])
        for bytes in HostileBytes.variants(of: bytes, count: 1_000) { _ = found(bytes) }
    }

    @Test func `attachments in winmail.dat are opened under their long names`() {
        let bytes = DocumentMaker.tnef(short: "INVOIC~1.PDF", long: "請求書.pdf.exe", [0x4D, 0x5A, 0, 0])
        let opened = FileOpener().open(bytes, name: "winmail.dat")
        #expect(opened.findings.isEmpty)
        #expect(opened.members.map(\.name) == ["請求書.pdf.exe"])
        #expect(
            opened.members.first?.findings.map(\.identifier) == [
                "attachment.name-has-two-extensions", "attachment.program",
            ]
        )
    }

    @Test func `attachments of a message of Outlook are opened`() {
        var maker = CompoundFileMaker()
        maker.add("__properties_version1.0", [0])
        maker.add("__attach_version1.0_#00000000/__substg1.0_3707001F", wide("a.js"))
        maker.add("__attach_version1.0_#00000000/__substg1.0_37010102", Array("var a".utf8))
        let opened = FileOpener().open(maker.made(), name: "a.msg")
        #expect(opened.type.word == "msg")
        #expect(opened.members.map(\.name) == ["a.js"])
        #expect(opened.members.first?.type.word == "js")
    }

    @Test func `visiting cards and calendars lead somewhere`() {
        let card = "BEGIN:VCARD\r\nURL:https://example.com/lo\r\n ng\r\nEND:VCARD\r\n"
        #expect(FileOpener().open(Array(card.utf8), name: "a.vcf").links == ["https://example.com/long"])
    }

    @Test func `any bytes are read without harm`() {
        for bytes in HostileBytes.variants(of: DocumentMaker.oneNote([[1, 2], [3]]), count: 1_000) { _ = found(bytes) }
        for bytes in HostileBytes.variants(of: DocumentMaker.tnef(short: "a", long: "b", [1]), count: 600) {
            _ = found(bytes)
        }
    }

    @Test func `a file that is an object for Flash is one under any name`() {
        var maker = CompoundFileMaker()
        maker.add("Contents", [0x46, 0x57, 0x53])
        maker.setClass(
            [0x6E, 0xDB, 0x7C, 0xD2, 0x6D, 0xAE, 0xCF, 0x11, 0x96, 0xB8, 0x44, 0x45, 0x53, 0x54, 0, 0],
            of: ""
        )
        #expect(found(maker.made(), "a.doc").contains("activex"))
    }

    @Test func `a message of Outlook may be damaged anywhere`() {
        var maker = CompoundFileMaker()
        maker.add("__properties_version1.0", [0])
        maker.add("__attach_version1.0_#00000000/__substg1.0_3707001E", Array("a.js".utf8))
        maker.add("__attach_version1.0_#00000000/__substg1.0_37010102", Array("var a".utf8))
        maker.add("__attach_version1.0_#00000001/__substg1.0_3701000D/__properties_version1.0", [0])
        let message = maker.made()
        #expect(FileOpener().open(message, name: "a.msg").type.word == "msg")
        for bytes in HostileBytes.variants(of: message, count: 1_500).suffix(2_500) { _ = found(bytes, "a.msg") }
    }
}
