/// Both lists as they were at one moment.
public struct ListSnapshot: Sendable {
    var allow = ListTable(.allow)
    var deny = ListTable(.deny)

    public init() {}

    subscript(_ list: ListName) -> ListTable {
        get { list == .allow ? allow : deny }
        set { if list == .allow { allow = newValue } else { deny = newValue } }
    }
}
