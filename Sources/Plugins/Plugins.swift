public import Core
import Demand

/// The plugins that come with dash, in the order of the catalogue.
public enum Plugins {
  /// The plugins that ship with dash, in the order of their pages.
  public static let all: [any Plugin] = [DemandPlugin()]
}
