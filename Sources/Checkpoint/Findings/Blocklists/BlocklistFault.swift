/// Why a zone is not believed.
public enum BlocklistFault: Sendable, Hashable {
    /// The entry that every such zone lists is missing: it is dead, or does not answer us (RFC 5782 section 5).
    case controlMissing(String)
    /// It lists what no such zone lists: it says yes to everything.
    case listsEverything(String)
    /// It answers with a code by which it refuses to tell: an open resolver, too many questions, a mistyped zone.
    case refuses(code: String)
    /// Its answer is no address of 127.0.0.0/8: somebody else answers for it.
    case foreignAnswer(String)
    /// It does not answer.
    case silent(String)
}
