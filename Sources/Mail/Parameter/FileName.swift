/// The name under which a part wants to be saved.
public enum FileName {
    /// `filename` of Content-Disposition, else `name` of Content-Type; the other way round where only the second could
    /// be decoded. Not made safe for a file system: it may hold slashes and be anything.
    public static func of(_ disposition: ContentDisposition?, _ type: ContentType?) -> String? {
        let filename = nonEmpty(disposition?.parameters["filename"]) ?? nonEmpty(disposition?.parameters["name"])
        let name = nonEmpty(type?.parameters["name"]) ?? nonEmpty(type?.parameters["filename"])
        guard let filename else { return name }
        guard let name, isDamaged(filename), !isDamaged(name) else { return filename }
        return name
    }

    private static func nonEmpty(_ parameter: Parameter?) -> String? {
        parameter.flatMap { $0.value.isEmpty ? nil : $0.value }
    }

    private static func isDamaged(_ text: String) -> Bool { text.unicodeScalars.contains("\u{FFFD}") }
}
