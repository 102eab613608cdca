/// A Frictionless data package descriptor.
public struct DataPackage: Sendable {
}
