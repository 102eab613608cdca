extension StoreTable {
  /// What figures are about: places, subjects, periods, and where the data come from.
  static let frame: [StoreTable] = [
    StoreTable(
      "territory", "Les territoires",
      "Une ligne par territoire : nation, régions, départements, bassins d’emploi.",
      roles: ["territories"],
      [
        .text("key", "Ce qui désigne le territoire partout : zonage et code.", "bmo:2416"),
        .text("level", "nation, region, departement ou bassin.", "bassin"),
        .text("zoning", "Le zonage du code : un code seul ne désigne rien.", "bmo"),
        .text("vintage", "L’année du zonage.", "2025"),
        .text("code", "Le code dans son zonage, zéros de tête compris.", "2416"),
        .text("name", "Le nom.", "Blois"),
        .text("parent", "La clé du territoire juste au-dessus.", "departement:41", optional: true),
        .number("latitude", "De la ville principale, en degrés WGS84.", "47.5861", optional: true),
        .number("longitude", "En degrés, l’est positif.", "1.3359", optional: true),
      ],
      (
        "Combien de bassins dans chaque département ?",
        """
        SELECT parent, count(*) AS bassins FROM territory
        WHERE level = 'bassin' GROUP BY parent ORDER BY parent
        """
      )),
    StoreTable(
      "territoryAncestor", "Les territoires au-dessus de chacun",
      "Une ligne par couple : chaque territoire avec lui-même et avec tous ceux au-dessus de lui. Pour "
        + "additionner par département et par région ce que les données donnent par bassin.",
      roles: ["territories"],
      [
        .territory,
        .text("ancestor", "Clé de lui-même, ou d’un territoire au-dessus.", "region:24"),
        .text("level", "Le niveau de ancestor.", "region"),
        .integer("depth", "De combien de niveaux ancestor est au-dessus : 0 pour lui-même.", "2"),
      ],
      (
        "Dans quels territoires est le bassin de Blois ?",
        "SELECT ancestor FROM territoryAncestor WHERE territory = 'bmo:2416' ORDER BY depth"
      )),
    StoreTable(
      "subject", "Les sujets",
      "Ce dont un chiffre parle dans son territoire : tous métiers, familles, métiers, secteurs, niveaux, "
        + "domaines, structures, publics, instruments.",
      roles: ["occupations"],
      [
        .text("key", "Ce qui désigne le sujet partout.", "FAP2021:V0X60"),
        .text(
          "kind",
          "all, family, occupation, sector, niveau, domain, from, to, flow, public, instrument, structure.",
          "occupation"),
        .text("code", "Le code dans sa nomenclature ; vide pour all.", "V0X60"),
        .text("name", "L’intitulé.", "Aides-soignants"),
        .text("nomenclature", "Celle du code d’un métier.", "FAP2021", optional: true),
        .text(
          "parent", "La clé du sujet qui le contient : sa famille, son réseau.", "family:V",
          optional: true),
      ],
      (
        "Quels sont les métiers d’une famille ?",
        "SELECT code, name FROM subject WHERE kind = 'occupation' AND parent = 'family:V' ORDER BY code"
      )),
    StoreTable(
      "occupation", "Les métiers",
      "Une ligne par métier, dans chaque nomenclature que le projet connaît.",
      roles: ["occupations"],
      [
        .text("key", "La clé du sujet.", "FAP2021:V0X60"),
        .text("nomenclature", "FAP2021, FAP2009, ROME.", "FAP2021"),
        .text("code", "Le code.", "V0X60"),
        .text("name", "L’intitulé.", "Aides-soignants"),
        .text(
          "family", "La clé de la famille, là où les données la disent.", "family:V", optional: true
        ),
      ],
      (
        "Combien de métiers dans chaque nomenclature ?",
        "SELECT nomenclature, count(*) AS occupations FROM occupation GROUP BY nomenclature ORDER BY 1"
      )),
    StoreTable(
      "period", "Les périodes",
      "Toutes celles dont un chiffre peut parler : années, semestres, trimestres, mois, quinzaines, et "
        + "parties d’année entre deux ruptures.",
      roles: [],
      [
        .text(
          "key",
          "2025, 2025-S1, 2025-Q1, 2025-03… Les périodes d’une même sorte se trient comme des textes.",
          "2025")
      ],
      ("Quelles années ?", "SELECT key FROM period WHERE length(key) = 4 ORDER BY key")),
    StoreTable(
      "datasetSource", "Les jeux de données",
      "Une ligne par jeu de données du projet.", roles: [],
      [
        .text("name", "Son identifiant : son dossier, d’ordinaire.", "bmo-2025"),
        .text("title", "Son titre.", "Besoins en main-d’œuvre 2025"),
        .text("source", "Son producteur.", "France Travail"),
        .text("licence", "Sa licence.", "Licence Ouverte 2.0", optional: true),
        .text("vintage", "Son millésime.", "2025", optional: true),
        .integer("synthetic", "1 si les données sont inventées, sinon 0.", "0"),
        .text(
          "roles", "Les tables normalisées qu’il remplit, séparées par une espace.",
          "needs occupations"),
      ],
      (
        "D’où viennent les données ?",
        "SELECT name, source, licence FROM datasetSource ORDER BY name"
      )),
  ]

  /// The needs of employers.
  static let needs: [StoreTable] = [
    StoreTable(
      "needTotal", "Les besoins de recrutement, additionnés",
      "Une ligne par territoire (bassin, département, région), sujet (tous métiers, famille, métier) et "
        + "année. Les totaux sont faits : ne pas additionner des bassins pour un département, un bassin "
        + "peut en couvrir deux.",
      roles: ["needs"],
      [
        .territory, .subject, .text("period", "L’année de l’enquête.", "2025"),
        .text(
          "nomenclature", "Celle d’un métier ; vide pour une famille et pour all.", "FAP2021",
          optional: true),
        .integer("cells", "Combien de valeurs du producteur la ligne additionne.", "14"),
      ]
        + Column.sum("projects", "Projets de recrutement", "1240")
        + Column.sum("difficult", "Ceux que les employeurs jugent difficiles", "610")
        + Column.sum("seasonal", "Ceux qui sont saisonniers", "320"),
      (
        "La part de projets difficiles par département, avec l’intervalle que laissent les masques",
        """
        SELECT t.name, share(n.difficult, n.projects) AS difficiles,
          share_low(n.difficultLower, n.projectsUpper) AS auMoins,
          share_high(n.difficultUpper, n.projectsLower) AS auPlus
        FROM needTotal AS n JOIN territory AS t ON t.key = n.territory
        WHERE t.level = 'departement' AND n.subject = 'all'
          AND n.period = (SELECT max(period) FROM needTotal)
        GROUP BY t.key ORDER BY t.key
        """
      )),
    StoreTable(
      "need", "Les besoins de recrutement, tels que donnés",
      "Une ligne par bassin (ou département), département, métier et année, comme l’enquête les donne.",
      roles: ["needs"],
      [
        .text("period", "L’année de l’enquête.", "2025"),
        .text("occupation", "Clé du métier (subject.key).", "FAP2021:V0X60"), .territory,
        .text(
          "departement", "Clé du département de la ligne : un bassin peut en couvrir deux.",
          "departement:41"),
      ]
        + Column.cell("projects", "Projets de recrutement.", "120")
        + Column.cell("difficult", "Projets jugés difficiles.", "60")
        + Column.cell("seasonal", "Projets saisonniers.", "30"),
      (
        "Combien de valeurs masquées par année ?",
        """
        SELECT period, sum(projectsStatus = 'masked') AS masquees, count(*) AS lignes
        FROM need GROUP BY period ORDER BY period
        """
      )),
  ]
}
