/// The version of the program, as `sekisho --version` prints it.
public enum Version {
    public static let text = "0.1.0"
}
