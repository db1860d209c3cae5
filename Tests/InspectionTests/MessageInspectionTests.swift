import Inspection
import Mail
import Testing

struct MessageInspectionTests {
    @Test("work is bounded, whatever is sent: links, parts, findings and their arguments")
    func bounded() {
        let links = String(repeating: "<a href=\"http://x.example/\">y</a>\r\n", count: 4_000)
        let html = Sample.message(fields: ["Content-Type: text/html; charset=utf-8"], text: links)
        let report = Sample.report(html)
        let limits = InspectionLimits.standard
        #expect(report.linkDomains.count <= limits.linksMax)
        #expect(report.isCutOff)
        let parts = String(repeating: "--b\r\nContent-Type: text/plain\r\n\r\nclick here\r\n", count: 500)
        let many = Sample.message(fields: ["Content-Type: multipart/mixed; boundary=b"], text: parts + "--b--\r\n")
        #expect(Sample.report(many).isCutOff)
        let name = String(repeating: "x", count: 10_000)
        let long = Sample.message(
            from: "\(name) <a@\(name).example>, b@c.example",
            text: "Click here: http://a.example/"
        )
        let arguments = Sample.report(long).findings.flatMap(\.arguments)
        #expect(arguments.allSatisfy { $0.utf8.count <= limits.argumentBytesMax })
    }

    @Test("every beginning of a message can be inspected")
    func prefixes() {
        let text = "お客様のアカウントは停止されました。<a href=http://a.example>24時間</a> p\u{E0}ssw\u{F3}rd 東 京 電 力\r\n"
        let message = Sample.message(
            subject: "=?gb2312?B?pKq/zZiU?=",
            fields: ["X-Mailer: Abcde 1", "Content-Type: text/html; charset=utf-8"],
            text: text
        )
        for count in stride(from: 0, through: message.bytes.count, by: 3) {
            _ = Sample.report(Message(parsing: Array(message.bytes.prefix(count))))
        }
    }

    @Test("what attachments show comes in with its place")
    func attachments() {
        var file = OpenedFile(name: "bill.zip", type: FileType("zip", .archive), size: 10)
        var inner = OpenedFile(name: "bill.html", type: FileType("html", .markup), size: 10)
        inner.findings = [Finding("attachment.test", .caution, points: 3, aspect: .attachment)]
        inner.links = ["http://evil.example/login"]
        file.members = [inner]
        let report = Sample.inspection.inspect(Sample.message(text: "See attachment"), attachments: [1: file])
        let finding = report.findings.first { $0.identifier == "attachment.test" }
        #expect(finding?.place == .attachment(1, path: ["bill.zip", "bill.html"]))
        #expect(report.linkDomains.contains("evil.example"))
    }

    @Test("an honest message comes to nothing")
    func honest() {
        let text =
            "Hi,\r\n\r\nthe patch looks good to me, thanks. I have applied it to the tree.\r\n\r\nBest regards\r\n"
        let report = Sample.report(Sample.message(subject: "Re: [PATCH] fix the lock", text: text))
        #expect(report.assessment.level == nil, "\(report.findings)")
    }
}
