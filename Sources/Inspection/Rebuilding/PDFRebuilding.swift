import CQPDF

/// Makes a PDF anew without what acts by itself or hides something: scripts, actions that start programs or send forms,
/// files in it, and films. Links to pages of the Web stay. For the worker process.
public enum PDFRebuilding {
    /// nil for what cannot be read, is encrypted, or comes to more than that many bytes.
    public static func rebuild(_ bytes: ArraySlice<UInt8>, bytesMax: Int) -> [UInt8]? {
        guard let file = PDFFile(bytes) else { return nil }
        // What nobody may open without a password is not opened for others either; one for the owner alone is no lock.
        var cleaning = PDFCleaning(file)
        guard cleaning.run() else { return nil }
        return file.written(bytesMax: bytesMax)
    }
}
