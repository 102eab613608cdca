public import Core

/// The files of a new plugin: a whole example in French, that passes its own tests as it is.
public struct PluginTemplate: Sendable {
  /// What a program is written in.
  public enum ProgramLanguage: String, Sendable, CaseIterable {
    case r, python
  }

  private let id: String
  private let kind: PluginKind
  private let language: ProgramLanguage
  private let core: String

  /// Writes a plugin of a kind.
  ///
  /// - Parameters:
  ///   - language: Of a program; the other kinds have none.
  ///   - core: The folder of dash's own package, for a program in Swift.
  public init(
    id: String, kind: PluginKind, language: ProgramLanguage = .python, core: String = "../dash"
  ) {
    self.id = id
    self.kind = kind
    self.language = language
    self.core = core
  }

  /// Relative to the plugin's folder.
  public var files: [SiteFile] {
    let own =
      switch kind {
      case .table: Self.table
      case .sql: Self.sql
      case .process: Self.process(language)
      case .swift: Self.swift
      }
    return own.map { SiteFile(path: $0.path, text: filled($0.text)) }
  }

  /// A file with a hole for the plugin's id.
  typealias Draft = (path: String, text: String)

  private func filled(_ text: String) -> String {
    let path = core.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return text.replacing("{id}", with: id).replacing("{core}", with: path)
  }

  /// The head of every manifest.
  static func head(_ kind: PluginKind, title: String, short: String, description: String) -> String
  {
    """
    # Ce que dash doit savoir de l’indicateur. Chaque clé : dash plugin schema.
    contract = 1
    id = "{id}"
    version = "1.0.0"
    kind = "\(kind.rawValue)"
    title = "\(title)"
    short_title = "\(short)"
    description = "\(description)"
    author = "Votre structure"
    contact = "contact@exemple.fr"
    licence = "Licence Ouverte 2.0"

    """
  }

  /// How every plugin is tried, for its README.
  static let trying = """

    ## L’essayer

        dash plugin test {id}     # sur ses exemples
        dash plugin check {id}    # sur les données du projet
        dash build                # puis dans les pages

    """

  /// Two bassins of one département, for examples.
  static let territories = """
    zoning,vintage,code,name,level,parent_zoning,parent_code
    region,2025,24,Centre-Val de Loire,region,,
    departement,2025,41,Loir-et-Cher,departement,region,24
    bmo,2025,2416,Blois,bassin,departement,41
    bmo,2025,2417,Vendôme,bassin,departement,41

    """

  static let occupations = """
    nomenclature,code,name,family,family_name
    FAP2021,V0X60,Aides-soignants,V,Santé
    FAP2021,S1X40,Serveurs,S,Hôtellerie

    """

  /// The needs of these bassins: `*` is hidden by the survey, from 0 to 4.
  static let needs = """
    year,nomenclature,occupation,zoning,territory,departement,projects,difficult,seasonal
    2025,FAP2021,V0X60,bmo,2416,41,120,80,12
    2025,FAP2021,S1X40,bmo,2416,41,60,30,45
    2025,FAP2021,V0X60,bmo,2417,41,40,30,*
    2025,FAP2021,S1X40,bmo,2417,41,20,10,10

    """
}
