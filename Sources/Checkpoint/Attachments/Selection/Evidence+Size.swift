import Mail

extension Evidence {
    /// Bytes of a file, with the transfer encoding undone: whoever opened it has counted them.
    func size(of file: AttachedFile) -> Int {
        if let opened = attachments[file.part] { return opened.size }
        if file.isWhole || file.isWithinText { return file.content(in: message).decoded.bytes.count }
        return message.decodedCount(of: message.parts[file.part])
    }
}
