public import Core
import Demand
import Durability
import Levels
import Opportunity
import Referrals
import Seasonality

/// The plugins that come with dash, in the order of the catalogue.
public enum Plugins {
  /// The plugins that ship with dash, in the order of their pages, with a project's settings.
  public static func all(_ settings: ProjectSettings = ProjectSettings()) -> [any Plugin] {
    [
      DemandPlugin(), OpportunityPlugin(thresholds: settings.opportunity), DurabilityPlugin(),
      SeasonalityPlugin(), LevelsPlugin(thresholds: settings.opportunity),
      ReferralsPlugin(),
    ]
  }
}
