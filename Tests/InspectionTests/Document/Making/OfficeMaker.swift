@testable import Inspection
import Mail

/// Writes small Office documents for tests.
enum OfficeMaker {
    static let autoOpen = """
        Sub AutoOpen()
            Dim shellName As String
            shellName = "WScript" & ".Sh" & Chr(101) & "ll"
            Set runner = CreateObject(shellName)
            ' Harmless: it would only say something.
            runner.Run "cmd.exe /c echo hello"
        End Sub
        """

    static func zip(_ parts: [(name: String, text: String)], binaries: [(name: String, bytes: [UInt8])] = []) -> [UInt8]
    {
        var writer = ZIPWriter()
        for part in parts { writer.add(part.name, Array(part.text.utf8)[...]) }
        for part in binaries { writer.add(part.name, part.bytes[...]) }
        return writer.finished()
    }

    private static let header = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let packages = "http://schemas.openxmlformats.org/package/2006"

    /// A Word document: its text as XML within the body, relationships of it, and further parts.
    static func word(
        _ body: String = "<w:p><w:r><w:t>Hello, world.</w:t></w:r></w:p>",
        relationships: String = "",
        macros: [UInt8]? = nil,
        settings: String? = nil,
        binaries: [(name: String, bytes: [UInt8])] = []
    ) -> [UInt8] {
        let main =
            macros == nil
            ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
            : "application/vnd.ms-word.document.macroEnabled.main+xml"
        var types = "<Override PartName=\"/word/document.xml\" ContentType=\"\(main)\"/>"
        var all = relationships
        if macros != nil {
            types +=
                "<Override PartName=\"/word/vbaProject.bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>"
            all +=
                "<Relationship Id=\"rIdM\" Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\" "
                + "Target=\"vbaProject.bin\"/>"
        }
        let document =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
            + "xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:r=\"\(relations)\"><w:body>\(body)</w:body></w:document>"
        return zip(
            [
                (
                    "[Content_Types].xml",
                    header + "<Types xmlns=\"\(packages)/content-types\"><Default Extension=\"rels\" "
                        + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"bin\" ContentType=\"application/vnd.openxmlformats-officedocument.oleObject\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>\(types)</Types>"
                ),
                (
                    "_rels/.rels",
                    header + "<Relationships xmlns=\"\(packages)/relationships\"><Relationship Id=\"rId1\" "
                        + "Type=\"\(relations)/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
                ),
                (
                    "word/_rels/document.xml.rels",
                    header + "<Relationships xmlns=\"\(packages)/relationships\">\(all)</Relationships>"
                ),
                ("word/document.xml", header + document),
            ] + (settings.map { [("word/_rels/settings.xml.rels", header + $0)] } ?? []),
            binaries: binaries + (macros.map { [("word/vbaProject.bin", $0)] } ?? [])
        )
    }
}
