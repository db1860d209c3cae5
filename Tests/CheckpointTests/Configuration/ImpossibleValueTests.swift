import Foundation
import Inspection
import TestSupport
import Testing

@testable import Checkpoint

/// Values that could never do what they were written for are told, with their key and line.
@Suite struct ImpossibleValueTests {
    private func faults(_ text: String) -> [String] {
        ConfigurationReading(parsing: Array(text.utf8), file: "t").faults.map(\.phrase.english)
    }

    /// Each is one fault, on the last line.
    @Test(arguments: [
        ("[[attachment]]\naction = []", "attachment[1].action: The list is empty"),
        ("[[attachment]]\naction = \"sanitze\"", "Did you mean “sanitise”?"),
        ("[[attachment]]\naction = \"remove\"\ntype = \"docmm\"", "attachment[1].type: “docmm” is nothing"),
        ("[[attachment]]\naction = \"remove\"\ntype = \"doc*\"", "“doc*” is nothing"),
        ("[[attachment]]\naction = \"remove\"\nfinding = \"atachment.*\"", "Did you mean “attachment.*”?"),
        ("[[attachment]]\naction = \"remove\"\nfile-finding = \"attachment.makro\"", "“attachment.macro”?"),
        ("[[attachment]]\naction = \"remove\"\nfile-finding = \"text.prize\"", "docs/findings.md"),
        ("[[attachment]]\naction = \"remove\"\nfile-size-over = \"2B\"\nfile-size-under = \"3B\"", "No size lies"),
        ("[[attachment]]\naction = \"remove\"\ndeclared-type = \"pdf\"", "image/*"),
        ("[[attachment]]\naction = \"sanitise\"\ntype = \"exe\"\nconverters = \"pdf-clean\"", "None of these"),
        (
            "[[attachment]]\naction = \"remove\"\nsender-authenticated = [\"dkim+spf\"]\n"
                + "sender-not-authenticated = \"dkim\"", "nothing ever fits"
        ),
        ("[[rule]]\naction = \"hold\"\nname = \"\"", "1 to 100 bytes"),
        ("[[rule]]\naction = \"hold\"\nfinding = \"link.imitates-sufix\"", "“link.imitates-suffix”?"),
        ("[[rule]]\naction = \"hold\"\n[rule.unless]\nfinding = \"nothing.*\"", "rule[1].unless.finding"),
        ("[[rule]]\naction = \"hold\"\nsize-over = \"2MB\"\nsize-under = \"1MB\"", "No size lies"),
        ("[[rule]]\naction = \"hold\"\ntls = \"TLS1.2\"", "TLSv1.3"),
        ("[inspection]\nweights = \"text.prizee 2\"", "“text.prize”?"),
        ("[inspection]\nweights = [\"text.prize 1\", \"text.prize 2\"]", "twice"),
        ("[inspection]\nweights = \"level.caution 9\"", "less than level.danger"),
        ("[inspection]\ntables = \"/none\"", "No such file"),
        ("[inspection]\nbad-links = \"/etc/passwd\"", "Not a directory"),
        ("[hold]\nfolder = \"\"", "the name of a file or folder"),
        ("[hold]\nkeep = \"1d\"\npassword-expires = \"2d\"", "cannot be longer than keep"),
        ("[hold.release]\nhost = \"bad host\"", "a host name"),
        ("[converter.mine]\ncommand = \"clean\"", "whole path"),
        ("[converter.mine]\ncommand = \"/none/clean\"", "/none/clean cannot be used"),
        ("[converter.mine]\ncommand = \"/bin/cat\"\ntypes = \"docxx\"", "“docx”?"),
        ("[[scanner]]\naddress = \"inet:127.0.0.1:0\"", "where it listens"),
        ("[[scanner]]\naddress = \"inet:127.0.0.1:1\"\nservice = \"x\"", "no use for this key"),
        (
            "[[scanner]]\naddress = \"inet:127.0.0.1:1\"\n[[scanner]]\naddress = \"inet:127.0.0.1:2\"\n"
                + "name = \"clamd\"", "Two scanners"
        ),
    ])
    func `a value that cannot be`(text: String, told: String) {
        let faults = faults(text)
        #expect(faults.count == 1, "\(faults)")
        let line = text.split(separator: "\n").count
        #expect(faults.allSatisfy { $0.hasPrefix("t:\(line): ") && $0.contains(told) }, "\(faults)")
    }

    @Test func `each wrong word has its own line, and all are told at once`() {
        let text = "[[attachment]]\naction = [\n\"sanitze\",\n\"quarantin\",\n]\ntype = [\n\"docmm\",\n\"exee\",\n]"
        let lines = ConfigurationReading(parsing: Array(text.utf8), file: "t").faults.map(\.line)
        #expect(lines == [3, 4, 7, 8])
    }

    @Test func `findings that a blocklist of yours makes can be asked for`() {
        let rule = "[[rule]]\naction = \"hold\"\nfinding = \"blocklist.mine\"\n"
        let list =
            "[[blocklist]]\nzone = \"bl.example\"\n[[blocklist.code]]\nanswer = \"&2\"\nfinding = \"blocklist.mine\""
        #expect(faults(rule + list) == [])
        #expect(faults(rule).count == 1)
    }

    @Test func `the page has every type that can be asked for`() throws {
        let file = SharedFolder.checkout.appending(path: "docs/attachments.md")
        let page = try String(contentsOf: file, encoding: .utf8)
        #expect(FileType.words.count > 150)
        for word in FileType.words { #expect(page.contains("`\(word)`"), "\(word)") }
    }

    @Test func `what is possible is not complained about`() {
        #expect(faults("[hold]\nkeep = \"1d\"") == [])
        #expect(faults("[[rule]]\naction = \"hold\"\nsize-over = \"2B\"\nsize-under = \"4B\"") == [])
        #expect(
            faults("[[attachment]]\naction = \"remove\"\ntype = [\"docm\", \"unknown\"]\ndeclared-type = \"*\"") == []
        )
        let proofs = "sender-authenticated = \"dkim\"\nsender-not-authenticated = \"dkim+spf\""
        #expect(faults("[[rule]]\naction = \"hold\"\n\(proofs)") == [])
    }
}
