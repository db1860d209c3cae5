import Mail
import TestSupport
import Testing

@Suite struct ParameterListTests {
    private func read(_ text: String) -> ParameterList { ParameterList(parsing: Array(text.utf8)[...]) }

    @Test(arguments: [
        ("; filename=My Report (1).pdf", "My Report (1).pdf"),
        ("; filename=report.pdf (a comment)", "report.pdf"),
        ("; filename=a b.txt; size=3", "a b.txt"),
        ("; filename=a.txt\r\n size=3", "a.txt"),
        ("; filename=\"a;b.txt\"", "a;b.txt"),
        ("; filename=\"unclosed.txt", "unclosed.txt"),
        ("; filename=\"a.exe\"x.txt; size=3", "a.exe"),
        ("; filename=C:\\temp\\x.doc", "C:\\temp\\x.doc"),
        ("; filename=\"a\\\"b\\\\c\"", "a\"b\\c"),
        ("; filename=plain.txt; filename*=utf-8''%E5%B1%B1.txt", "山.txt"),
        ("; filename*=utf-8''%E5%B1%B1.txt; filename=plain.txt", "山.txt"),
        ("; filename*0*=utf-8''%E5%B1; filename*1*=%B1.txt", "山.txt"),
        ("; filename*1*=%B1.txt; filename*0*=utf-8''%E5%B1", "山.txt"),
        ("; filename*0=\"=?utf-8?B?5bGx\"; filename*1=\"55Sw?=.txt\"", "山田.txt"),
        ("; filename*=utf-8''=?utf-8?B?5bGx55Sw?=", "山田"),
        ("; filename*=utf-8'ja'%E5%B1%B1", "山"),
        ("; filename*=it's.txt", "it's.txt"),
        ("; filename*=''%41.txt", "A.txt"),
        ("; filename=\"=?utf-8?B?5bGx?=\r\n =?utf-8?B?55Sw?=.txt\"", "山田.txt"),
        ("; filename==?utf-8?B?5bGx?= =?utf-8?B?55Sw?=.txt", "山田.txt"),
        ("; filename=\"山田.txt\"", "山田.txt"),
        ("; FileName=A.TXT", "A.TXT"),
        (" filename=a.txt", "a.txt"),
        ("; filename=\"\"; filename=b", ""),
    ])
    func `file names as mailers write them`(text: String, expected: String) {
        #expect(read(text)["filename"]?.value == expected)
    }

    @Test func `raw Shift_JIS keeps its backslashes and quotes`() {
        let table: [UInt8] =
            Array("; filename=\"".utf8) + [0x82, 0xA0, 0x95, 0x5C, 0x95, 0x5C] + Array("\"; size=3".utf8)
        let list = ParameterList(parsing: table[...])
        #expect(list["filename"]?.bytes == [0x82, 0xA0, 0x95, 0x5C, 0x95, 0x5C])
        #expect(list["size"]?.value == "3")
        let jis = Array("; name=\"\u{1B}$B;\"\"\"\u{1B}(B.txt\"; size=3".utf8)
        #expect(ParameterList(parsing: jis[...])["size"]?.value == "3")
    }

    @Test(arguments: [
        "; a=1; a=2", "; a=\"x", "; a=1 b=2", "; a", "; a=x y; b=1", "; a=\"x\"y",
    ])
    func `what was guessed is told`(text: String) {
        #expect(read(text).isMalformed)
    }

    @Test(arguments: ["", "; a=1; b=\"x y\"", ";; a = 1 (c) ;", "; a=1; a*=utf-8''2", "; a*0=1; a*1=2"])
    func `what the standard allows is no defect`(text: String) {
        #expect(!read(text).isMalformed)
    }

    @Test func `boundaries are bytes`() {
        let type = ContentType(parsing: Array("multipart/mixed; boundary=\"a b\\\"c\"".utf8)[...])
        #expect(type?.boundary == Array("a b\"c".utf8))
        #expect(ContentType(parsing: Array("multipart/mixed; boundary=\"\"".utf8)[...])?.boundary == nil)
    }

    @Test func `dispositions without a type are attachments`() {
        func disposition(_ text: String) -> ContentDisposition? { ContentDisposition(parsing: Array(text.utf8)[...]) }
        #expect(disposition("INLINE; filename=a")?.type == "inline")
        #expect(disposition("filename=a.txt")?.type == "attachment")
        #expect(disposition("filename=a.txt")?.parameters["filename"]?.value == "a.txt")
        #expect(disposition("; filename=a.txt")?.type == "attachment")
        #expect(disposition(" ") == nil)
    }

    @Test func `the name that can be read is the name`() {
        let type = ContentType(parsing: Array("a/b; name=\"good.txt\"".utf8)[...])
        let bad = ContentDisposition(parsing: Array("attachment; filename*=utf-8''%FF.txt".utf8)[...])
        let good = ContentDisposition(parsing: Array("attachment; filename=other.txt".utf8)[...])
        #expect(FileName.of(bad, type) == "good.txt")
        #expect(FileName.of(good, type) == "other.txt")
        #expect(FileName.of(nil, type) == "good.txt")
        #expect(FileName.of(nil, nil) == nil)
    }

    @Test func `no more parameters than the limit`() {
        let many = (0..<500).map { "; a\($0)=1" }.joined()
        let list = read(many)
        #expect(list.parameters.count == Limits.standard.parametersMax)
        #expect(list.isMalformed)
    }

    @Test func `mutations never trap`() {
        let seed =
            "text/plain (c); name*0*=iso-2022-jp'ja'%1B$B; name*1=\"\u{1B}$B;3\u{1B}(B\\\"\" ; b==?utf-8?Q?=41?= x=y"
        for bytes in HostileBytes.variants(of: Array(seed.utf8), count: 3_000) {
            _ = ContentType(parsing: bytes[...])
            _ = ContentDisposition(parsing: bytes[...])
        }
    }

    @Test(.timeLimit(.minutes(Patience.factor)), arguments: HostileBytes.repeated)
    func `long runs are read in linear time`(pattern: String) {
        let bytes = Array("a/b; n=".utf8) + HostileBytes.filling(100_000, with: pattern)
        _ = ContentType(parsing: bytes[...])
        _ = ContentDisposition(parsing: bytes[3...])
    }
}
