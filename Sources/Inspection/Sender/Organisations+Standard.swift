extension Organisations {
    /// The table that comes with the program.
    public static let standard = Organisations(parsing: PackageResources.organisations_txt)
}
