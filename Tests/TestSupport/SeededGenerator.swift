/// `Noise` under the name of what it is to the standard library.
public typealias SeededGenerator = Noise
