public import Core
import Demand

/// The plugins that come with dash, in the order of the catalogue.
public enum Plugins {
  /// Makes the value from its parts.
  public static let all: [any Plugin] = [DemandPlugin()]
}
