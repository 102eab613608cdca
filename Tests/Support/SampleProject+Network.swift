public import Core

extension SampleProject {
  /// Both sides of a network of three bassins in two départements over 2015: a new form in the spring,
  /// months that were never told, a zero, a dozen or so, a record over many months.
  public static let network = dataset(
    "network", vintage: nil,
    tables: [
      structures([
        "cio-blois|CIO de Blois|CIO||CIO|bmo:2416", "ml-blois|ML de Blois|ML||ML|bmo:2416",
        "cad-blois|CAD de Blois|CAD||CAD|bmo:2416", "ml-vendome|ML de Vendôme|ML||ML|bmo:2417",
        "cio-orleans|CIO d’Orléans|CIO||CIO|bmo:2421",
        "ml-orleans|ML d’Orléans|ML||ML|bmo:2421", "numero-vert|Numéro vert|||Numéro vert|",
      ]),
      referrals([
        "cio-blois|2015-01-01/2015-01-31|3|cad-blois, ml-blois|jeunes|carte|",
        "cio-blois|2015-02-01/2015-02-28|0||||",
        "cio-blois|2015-03-01/2015-03-31|2||adultes|carte|",
        "cio-blois|2015-05-04/2015-05-15|6|ml-blois|jeunes|fiche|",
        "ml-blois|2015-01-01/2015-01-31|4|cio-blois|jeunes|carte|",
        "ml-blois|2015-04-01/2015-04-15|7|cad-blois, cio-blois|jeunes|carte|",
        "cad-blois|2015-01-01/2015-11-13|9|ml-blois|adultes||",
        "cad-blois|2015-02-01/2015-02-28|nd||||",
        "ml-vendome|2015-01-01/2015-01-31|8-12||jeunes||",
        "ml-vendome|2015-02-01/2015-02-28|1|ml-blois|jeunes||",
        "cio-orleans|2015-01-01/2015-01-31|12|ml-orleans|jeunes|carte|",
        "ml-orleans|2015-02-01/2015-02-28|5|cio-orleans, numero-vert|adultes|carte|",
        ">|2015-01-01/2015-01-31|1|ml-blois|||", ">|2015-02-01/2015-02-28|nd|ml-blois|||",
        ">cio-blois|2015-05-01/2015-05-31|5|ml-blois|jeunes||",
        ">cio-orleans|2015-01-01/2015-01-31|10|ml-orleans|||",
      ]),
      reports([
        "cio-blois|mois|2015-01-01|", "ml-blois|quinzaine|2015-04-01|",
        "ml-vendome|mois|2015-01-01|", "cio-orleans|mois|2015-01-01|",
      ]),
      instruments(["carte|carte|||", "fiche|fiche navette|2015-05-01||bmo:2416"]),
    ])
}
