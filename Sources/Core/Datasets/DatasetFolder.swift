/// A folder that holds a `datapackage.json` and the files it names.
public enum DatasetFolder {
  /// The name of the descriptor in its folder.
  public static let descriptorName = "datapackage.json"

  /// Loads a dataset: every problem of the descriptor and of every file goes to the log at once.
  ///
  ///     var log = FindingLog()
  ///     let dataset = DatasetFolder.load("datasets/bmo-2025", into: &log)
  ///
  /// The path is the folder's or its descriptor's. Findings name files as `shownAs/…`, by default
  /// the path as given. With `roles`, only the tables that fill one of these standard tables are
  /// read, with those that their foreign keys name. Returns nil where anything is an error.
  public static func load(
    _ path: String, shownAs name: String? = nil, roles: Set<String>? = nil,
    into log: inout FindingLog
  ) -> Dataset? {
    let isDescriptor = path.hasSuffix("/\(descriptorName)") || path == descriptorName
    let folder = isDescriptor ? FilePath.parent(of: path) : path
    var loader = DatasetLoader(folder: folder, shown: name ?? folder)
    let dataset = loader.load(roles: roles)
    log.add(contentsOf: loader.log)
    return loader.log.hasErrors ? nil : dataset
  }

  /// Checks a dataset as `load` does, and keeps nothing.
  public static func validate(
    _ path: String, shownAs name: String? = nil, into log: inout FindingLog
  ) {
    _ = load(path, shownAs: name, into: &log)
  }
}

/// The steps of loading one folder: descriptor, files, keys.
struct DatasetLoader {
  let folder: String
  let shown: String
  private(set) var log = FindingLog()
  private var hashes: [ContentHash] = []

  init(folder: String, shown: String) {
    self.folder = folder
    self.shown = shown
  }

  mutating func load(roles: Set<String>?) -> Dataset? {
    guard let package = readPackage() else { return nil }
    var tables: [LoadedTable] = []
    let names = roles.map(package.resourceNames)
    for (index, resource) in package.resources.enumerated()
    where resource.isTabular && names?.contains(resource.name) ?? true {
      let table = read(resource, number: index)
      NiveauCheck(table: table, scale: resource.niveauScale).run(into: &log)
      tables.append(table)
    }
    for table in tables { KeyCheck(table: table).run(among: tables, into: &log) }
    let hash = ContentHash(of: hashes.map(\.description).joined(separator: "\n"))
    return Dataset(package: package, tables: tables.map(\.dataTable), hash: hash)
  }

  private var descriptor: String { name(of: DatasetFolder.descriptorName) }

  /// A file of the folder as findings name it.
  private func name(of path: String) -> String {
    shown == "." ? path : "\(shown)/\(path)"
  }

  private mutating func readPackage() -> DataPackage? {
    let bytes: [UInt8]
    do {
      bytes = try FileAccess.bytes(of: "\(folder)/\(DatasetFolder.descriptorName)")
    } catch {
      log.add(unreadable(error))
      return nil
    }
    hashes.append(ContentHash(of: bytes))
    do {
      let node = try JSONParser.parse(bytes)
      let folder = folder
      var reader = DescriptorReader(
        file: descriptor, read: { try? FileAccess.bytes(of: "\(folder)/\($0)") }, log: log)
      let package = reader.package(node, fallbackName: FilePath.name(of: folder))
      log = reader.log
      return package
    } catch {
      log.add(.notJSON(error, file: descriptor, code: "package-error"))
      return nil
    }
  }

  private func unreadable(_ error: FileError) -> Finding {
    guard error.isAbsence else {
      return Finding(
        .error, code: "package-error", at: SourceLocation(file: descriptor),
        message: error.message, advice: error.advice)
    }
    return Finding(
      .error, code: "package-error", at: SourceLocation(file: descriptor),
      message: Phrase(
        fr: "le dossier n’a pas de datapackage.json", en: "the folder has no datapackage.json"),
      advice: Phrase(
        fr: "le dossier d’un jeu de données décrit ses fichiers dans datapackage.json",
        en: "a dataset's folder describes its files in datapackage.json"))
  }

  private mutating func read(_ resource: DataResource, number: Int) -> LoadedTable {
    var loader = TableLoader(resource)
    let place = SourceLocation(file: descriptor, field: "/resources/\(number)")
    if let rows = resource.inlineRows { loader.read(inline: rows, shownAs: descriptor) }
    for path in resource.paths {
      do {
        let file = try TableFile(contentsOf: "\(folder)/\(path)", shownAs: name(of: path))
        hashes.append(file.hash)
        loader.read(file)
      } catch {
        log.add(error.finding)
      }
    }
    log.add(contentsOf: loader.log)
    return LoadedTable(resource, loader, descriptor: place)
  }
}

extension DataPackage {
  /// The resources that fill some standard tables, and those that their foreign keys name.
  fileprivate func resourceNames(ofRoles roles: Set<String>) -> Set<String> {
    let own = resources.filter { resource in resource.role.map(roles.contains) ?? false }
    let named = own.flatMap(\.schema.foreignKeys).map(\.resource)
    return Set(own.map(\.name)).union(named)
  }
}
