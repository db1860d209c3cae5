import Inspection
import Testing

struct FileTypeTests {
    private static func bytes(_ hexadecimal: String, _ count: Int = 64) -> [UInt8] {
        let digits = Array(hexadecimal.utf8)
        let start = stride(from: 0, to: digits.count - 1, by: 2).compactMap {
            UInt8(String(decoding: digits[$0..<($0 + 2)], as: UTF8.self), radix: 16)
        }
        return start + [UInt8](repeating: 0, count: max(0, count - start.count))
    }

    @Test(arguments: [
        ("504b0304", "zip"), ("d0cf11e0a1b11ae1", "ole2"), ("377abcaf271c", "7z"), ("526172211a0700", "rar"),
        ("526172211a070100", "rar"), ("fd377a585a00", "xz"), ("1f8b08", "gz"), ("28b52ffd", "zst"), ("4d534346", "cab"),
        ("7f454c46", "elf"), ("cafebabe00000034", "class"), ("cafebabe00000002", "macho"), ("cffaedfe", "macho"),
        ("4d5a9000", "exe"), ("4c0000000114020000000000c000000000000046", "lnk"), ("49545346", "chm"),
        ("e4525c7b8cd8a74daeb15378d02996d3", "one"), ("789f3e22", "tnef"), ("89504e470d0a1a0a", "png"),
        ("ffd8ff", "jpeg"), ("255044462d312e34", "pdf"), ("7668647866696c65", "vhdx"), ("435753", "swf"),
        ("0061736d", "wasm"), ("21232d6c68352d", "lha"),
    ])
    func `types are known by their first bytes`(hexadecimal: String, word: String) {
        let bytes = Self.bytes(hexadecimal)[...]
        #expect(FileType(sniffing: bytes).word == word)
        let hasDoubt = ["exe", "swf", "chm", "cab"].contains(word)
        #expect(FileType.isSomethingElse(thanText: bytes.prefix(32)) == !hasDoubt)
    }

    @Test func `discs and tar are known by bytes further in`() {
        var disc = [UInt8](repeating: 0, count: 40_000)
        disc.replaceSubrange(32_769..<32_774, with: Array("CD001".utf8))
        #expect(FileType(sniffing: disc[...]) == FileType("iso", .disk))
        var tar = [UInt8](repeating: 0, count: 600)
        tar.replaceSubrange(257..<262, with: Array("ustar".utf8))
        #expect(FileType(sniffing: tar[...]).word == "tar")
    }

    @Test(arguments: [
        ("<!DOCTYPE html><html></html>", "", "html"), ("  <HTML>", "", "html"), ("<svg xmlns='x'/>", "", "svg"),
        ("<?xml version='1.0'?><svg/>", "", "svg"), ("<?xml version='1.0'?><a/>", "", "xml"),
        ("<html><hta:application/></html>", "", "hta"), ("<html></html>", "a.hta", "hta"),
        ("<?xml version='1.0'?><job><script/></job>", "a.wsf", "wsf"),
        ("<?xml version='1.0'?><block><!--<component/>--><job/></block>", "a.xml", "xml"),
        ("[InternetShortcut]\r\nURL=https://example.com/", "", "url"), ("BEGIN:VCALENDAR", "", "ics"),
        ("BEGIN:VCARD", "", "vcf"), ("-----BEGIN PGP MESSAGE-----", "", "pgp"), ("{\\rtf1 x}", "", "rtf"),
        ("#!/bin/sh\necho", "", "sh"), ("#!/usr/bin/env python3\n", "", "py"), ("@echo off\r\n", "", "cmd"),
        ("Received: from a\r\nFrom: b\r\nSubject: c\r\n\r\nd", "", "eml"), ("ID;PWXL;N;E\r\n", "", "slk"),
        ("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=a\r\n\r\n", "", "mht"),
        ("var a = 1;", "invoice.js", "js"), ("Dim a", "a.vbs", "vbs"), ("dir", "a.BAT", "cmd"), ("a,b", "a.csv", "csv"),
        ("$env:TEMP; Invoke-WebRequest x", "a.txt", "ps1"), ("Dear Sir,\r\n", "a.txt", "txt"), ("Dear Sir,", "", "txt"),
        ("MZ is how the Japanese abbreviate it", "", "txt"), ("BM 14 and CWS", "", "txt"), ("", "", "empty"),
        ("<?xml version='1.0'?><?mso-application progid=\"Word.Document\"?><w:wordDocument/>", "", "word-xml"),
    ])
    func `texts are told apart`(text: String, name: String, word: String) {
        let type = FileType(sniffing: Array(text.utf8)[...], name: name)
        #expect(type.word == word)
        #expect(type.family != .text || !FileType.isSomethingElse(thanText: Array(text.utf8)[...]))
    }

    @Test func `a text in UTF-16 is a text`() {
        let bytes = [0xFF, 0xFE] + wide("<html><script>x</script></html>")
        #expect(FileType(sniffing: bytes[...]).word == "html")
    }

    @Test func `a PDF whose header comes late is a PDF`() {
        #expect(FileType(sniffing: (Array("junk\n".utf8) + Array("%PDF-1.7\n".utf8) + [0, 1])[...]).word == "pdf")
    }

    @Test func `documents in a ZIP are known by what is inside`() {
        #expect(FileType(sniffing: OfficeMaker.word()[...]).word == "docx")
        #expect(FileType(sniffing: OfficeMaker.word(macros: [1])[...]).word == "docm")
        #expect(FileType(sniffing: OfficeMaker.zip([("META-INF/MANIFEST.MF", "")])[...]).word == "jar")
        let text = "application/vnd.oasis.opendocument.text"
        #expect(FileType(sniffing: OfficeMaker.zip([("mimetype", text)])[...]).word == "odt")
    }
}
