import Checkpoint

/// A text of a help page in the language of the locale; the catalogue knows it by its English.
func said(_ english: String) -> String { HelpPage.said(english, in: OutputOptions.language) }
