import Foundation
import Testing
@Suite struct DumpTests {
    @Test func dump() throws {
        let project = VBAMaker.project([("Module1", OfficeMaker.autoOpen)])
        try Data(OfficeMaker.word("<w:p><w:r><w:t>Sekisho says hello.</w:t></w:r></w:p>", macros: project)).write(to: URL(filePath: "/tmp/open-macro.docm"))
    }
}
