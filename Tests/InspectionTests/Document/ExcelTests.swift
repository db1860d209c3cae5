@testable import Inspection
import TestSupport
import Testing

struct ExcelTests {
    private static func workbook(_ records: [[UInt8]]) -> [UInt8] {
        var maker = CompoundFileMaker()
        let start = DocumentMaker.record(0x0809, number(0x0600, 2) + number(0x0005, 2))
        maker.add("Workbook", start + records.flatMap(\.self) + DocumentMaker.record(0x0A, []))
        return maker.made()
    }

    private static func sheet(_ name: String, state: UInt8, kind: UInt8) -> [UInt8] {
        DocumentMaker.record(0x85, number(0, 4) + [state, kind, UInt8(name.utf8.count), 0] + Array(name.utf8))
    }

    @Test func `sheets of macros, hidden or not, and their names are found`() {
        #expect(found(Self.workbook([Self.sheet("Table", state: 0, kind: 0)]), "a.xls").isEmpty)
        #expect(found(Self.workbook([Self.sheet("M", state: 0, kind: 1)]), "a.xls") == ["excel4-macro"])
        #expect(
            found(Self.workbook([Self.sheet("M", state: 2, kind: 1)]), "a.xls") == [
                "excel4-macro", "excel4-macro-hidden",
            ]
        )
        let name = DocumentMaker.record(0x18, number(0x20, 2) + [0, 1] + [UInt8](repeating: 0, count: 10) + [0, 1])
        #expect(found(Self.workbook([name]), "a.xls") == ["excel4-macro-starts-itself"])
    }

    @Test func `formulas of a macro sheet that run something are named`() {
        // A formula of one call: EXEC with one argument.
        let formula = DocumentMaker.record(6, [UInt8](repeating: 0, count: 20) + [4, 0, 0x42, 1, 110, 0x80])
        let macros = DocumentMaker.record(0x0809, number(0x0600, 2) + number(0x0040, 2)) + formula
        #expect(found(Self.workbook([macros]), "a.xls") == ["excel4-macro", "excel4-macro-runs-programs"])
    }

    @Test func `requests to other programs are found in workbooks, tables and SYLK`() {
        let path = [UInt8(0)] + Array("cmd\u{3}/c echo".utf8)
        let book = DocumentMaker.record(0x01AE, number(0, 2) + number(UInt32(path.count - 1), 2) + path)
        #expect(found(Self.workbook([book]), "a.xls") == ["dde"])
        #expect(found("a,b\n=cmd|'/c echo, x'!A0,2\n", "a.csv") == ["dde"])
        #expect(found("a|b,c\n1|2!,3\n", "a.csv").isEmpty)
        #expect(
            found("ID;P\r\nO;E\r\nNN;NAuto_open;ER1C1\r\nC;X1;Y1;EEXEC(\"x\")\r\nE\r\n", "a.slk").contains(
                "excel4-macro-starts-itself"
            )
        )
        #expect(found("ID;P\r\nC;X1;Y1;K5\r\nE\r\n", "a.slk").isEmpty)
    }

    @Test func `an encrypted workbook says so`() {
        #expect(found(Self.workbook([DocumentMaker.record(0x2F, [0, 0])]), "a.xls") == ["encrypted"])
    }

    @Test func `any bytes are read without harm`() {
        let seed = Self.workbook([Self.sheet("M", state: 1, kind: 1)])
        for bytes in HostileBytes.variants(of: seed, count: 500).suffix(700) { _ = found(bytes, "a.xls") }
    }
}
