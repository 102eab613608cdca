/// The files of a new project, as `dash init` writes them.
public enum ProjectTemplate {
  /// Their paths are relative to the project's folder.
  public static var files: [SiteFile] {
    [
      SiteFile(path: Project.settingsName, text: settings),
      SiteFile(path: "README.txt", text: readme),
      SiteFile(path: ".gitignore", text: ".dash/\nsite/\nsite-interne/\n.site*.*\n"),
    ]
      + Gazetteer.standard.datasetFiles().map {
        SiteFile(path: "datasets/territories/\($0.path)", bytes: $0.bytes)
      }
  }

  private static let settings = """
    # Les réglages du projet. Une ligne qui commence par # est un commentaire.

    # Le titre du site, en haut de chaque page.
    title = "Les besoins de recrutement en Centre-Val de Loire"

    # Qui publie, et à qui écrire : au pied de chaque page.
    # publisher = "Observatoire régional de l’emploi"
    # contact = "contact@exemple.fr"

    [site]
    # Le dossier du site ; dash build le remplace en entier.
    folder = "site"
    # Les formats des graphiques : page (1600 × 1000) et slide (diapositive, 1920 × 1080).
    formats = ["page", "slide"]

    [map]
    # Un fond de carte GeoJSON (WGS84) des départements ; sans lui, la carte est schématique.
    # outlines = "departements.geojson"

    [opportunity]
    # Où commencent les classes des métiers porteurs ; les pages écrivent ces seuils.
    # Volume fort : à partir de ce quantile des métiers du territoire (0.75 : le quart le plus demandé).
    # volume = 0.75
    # Durable : à partir de cette part d’offres en CDI ou en CDD de plus de 6 mois…
    # durable_share = 0.6
    # … ou, faute d’offres, à partir de cette classe de durabilité (de 1 à 5, 5 la plus durable).
    # durable_class = 3
    # Saisonnier : à partir de cette part de projets saisonniers.
    # seasonal = 0.5
    # Ce que pèse chaque partie de la note ; la somme fait 1.
    # weights = { volume = 0.4, durability = 0.4, season = 0.2 }
    # Ouvert à un niveau de formation : à partir de cette part des offres ou des personnes en emploi.
    # niveau = 0.25

    [disclosure]
    # Le secret des petits effectifs, pour les jeux de données qui le demandent ("disclosure" dans leur
    # datapackage.json ; 5 personnes pour les orientations).
    # Pour qui : "diffusion" masque, "interne" montre tout et l’écrit sur chaque page (site-interne/).
    # mode = "diffusion"
    # Comment : "suppression" masque, "rounding" arrondit tous les effectifs à 5 près.
    # method = "suppression"
    # Un seuil plus haut que celui des jeux de données.
    # threshold = 5

    """

  private static let readme = """
    Ce dossier est un projet dash.

      dash.toml               titre, éditeur, réglages
      datasets/territories/   la région, ses 6 départements et ses 22 bassins
      datasets/bmo-2025/      un dossier par millésime, écrit par dash import
      site/                   le site publié, écrit par dash build : ouvrez site/index.html
      site-interne/           l’édition où rien n’est masqué (dash build --mode interne) : ne pas diffuser
      secret/                 le registre des masques et le rapport du secret : à garder, pas à diffuser
      .dash/                  caches ; peut toujours être supprimé
      theme/                  facultatif : vos gabarits et votre feuille de style

    Importer un millésime :       dash import bmo Base_open_data_BMO_2025.xlsx --region 24
    Vérifier les données :        dash check
    Construire le site :          dash build
    Si quelque chose ne va pas :  dash doctor

    Sur Debian, dash est aussi le nom d’un interpréteur de commandes. Si « dash build » répond
    « cannot open build », écrivez dash-observatoire build.

    """
}
