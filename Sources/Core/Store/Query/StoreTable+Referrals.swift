extension StoreTable {
  /// Who sent how many people where.
  static let referrals: [StoreTable] = [
    StoreTable(
      "structure", "Les structures",
      "Une ligne par structure qui oriente ou reçoit : mission locale, CIO, agence.",
      roles: ["structures"],
      [
        .text("structure", "Son identifiant.", "ml-36"),
        .text("name", "Son nom.", "Mission locale"),
        .text("shortName", "Son nom court.", "ML"),
        .text("aliases", "Ses autres noms, tels que la source les sépare.", "Mission loc."),
        .text("network", "L’identifiant de son réseau ; texte vide si elle n’en a pas.", "ml"),
        .text("networkName", "Le nom de son réseau.", "Missions locales"),
        .text("territory", "La clé du territoire où elle est.", "bmo:2404", optional: true),
      ],
      (
        "Combien de structures par réseau ?",
        "SELECT network, count(*) AS structures FROM structure GROUP BY network ORDER BY network"
      )),
    StoreTable(
      "instrument", "Les instruments",
      "Ce qui porte une orientation : carte, clé USB, fiche navette ; et depuis quand, où.",
      roles: ["instruments"],
      [
        .text("instrument", "Son identifiant.", "carte"),
        .text("name", "Son nom.", "Carte de visite"),
        .text("since", "Premier jour d’usage.", "2015-11-03", optional: true),
        .text("until", "Dernier jour d’usage.", "2016-06-30", optional: true),
        .text(
          "structure", "La structure qui l’emploie, si elle est seule.", "ml-36", optional: true),
        .text("territory", "Le territoire où il est employé.", "bmo:2404", optional: true),
      ],
      (
        "Quels instruments, depuis quand ?",
        "SELECT instrument, name, since FROM instrument ORDER BY instrument, since"
      )),
    StoreTable(
      "expectedReport", "Les comptes rendus attendus",
      "Une ligne par compte rendu qu’une structure doit : qui, de quoi, à quel rythme.",
      roles: ["reports"],
      [
        .text("structure", "L’identifiant de la structure.", "ml-36"),
        .text("side", "sent (ce qu’elle oriente) ou received (ce qu’elle reçoit).", "sent"),
        .text("frequency", "fortnight, month, quarter, semester ou year.", "month"),
        .text("since", "Premier jour attendu.", "2015-09-01"),
        .text("until", "Dernier jour attendu.", "2016-06-30", optional: true),
      ],
      (
        "Qui doit un compte rendu ?",
        "SELECT structure, side, frequency FROM expectedReport ORDER BY structure, side"
      )),
    StoreTable(
      "referral", "Les orientations",
      "Une ligne par ligne d’un compte rendu : combien de personnes, d’où, quand. Des effectifs de "
        + "personnes : le plugin qui les compte déclare persons = true et n.",
      roles: ["referrals"],
      [
        .integer(
          "id", "Pour joindre referralDestination ; change d’une construction à l’autre.", "12"),
        .text("side", "sent ou received : qui le dit.", "sent"),
        .text("origin", "La structure qui oriente.", "cio-36", optional: true),
        .text("firstDay", "Premier jour.", "2015-11-03"),
        .text("lastDay", "Dernier jour.", "2015-11-13"),
      ]
        + Column.cell("persons", "Personnes.", "10")
        + [
          .text("audience", "Leur public.", "jeunes", optional: true),
          .text("instrument", "Ce qui porte l’orientation.", "carte", optional: true),
          .territory, .dataset,
        ],
      (
        "Combien de personnes orientées par bassin, département et région ?",
        """
        SELECT up.ancestor AS territory, sum(r.persons) AS personnes, count(*) AS lignes
        FROM referral AS r JOIN territoryAncestor AS up ON up.territory = r.territory
        WHERE r.side = 'sent' GROUP BY up.ancestor ORDER BY up.ancestor
        """
      )),
    StoreTable(
      "referralDestination", "Où les personnes sont orientées",
      "Une ligne par destination d’une orientation ; une orientation peut en avoir plusieurs.",
      roles: ["referrals"],
      [
        .integer("referral", "referral.id.", "12"),
        .text("destination", "L’identifiant de la structure.", "ml-36"),
      ],
      (
        "Combien d’orientations vers chaque structure ?",
        """
        SELECT destination, count(*) AS lignes FROM referralDestination
        GROUP BY destination ORDER BY destination
        """
      )),
  ]
}
