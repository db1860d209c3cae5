/// What happens to copies that somebody should know of.
enum CopyNews: Sendable, Hashable {
    /// A copy was refused for good, or tried for as long as it may be.
    case failed(CopyEntry, target: String, CopyTrouble)
    /// A server that took copies does so no more; how often it was tried.
    case targetDown(String, CopyTrouble, failures: Int)
    case targetUp(String)
    /// A file of the spool is no entry.
    case damaged(path: String)
    /// A day is over.
    case reconciled(CopyReconciliation)
    /// An order of the command line could not be carried out.
    case orderFailed(String, CopyError)
}
