/// The two niveaux that most of the advisers' public has, always named on the scale of 1969.
enum Niveau: String, CaseIterable {
  /// CAP and BEP: niveau 3 on the scale of 2019.
  case v = "V"
  /// Bac: niveau 4 on the scale of 2019.
  case iv = "IV"

  /// `niveau V (CAP, BEP), 3 dans l’échelle de 2019`: a bare 3 means two things.
  var name: String {
    switch self {
    case .v: "niveau V (CAP, BEP), 3 dans l’échelle de 2019"
    case .iv: "niveau IV (bac), 4 dans l’échelle de 2019"
    }
  }
}
