import FoundationEssentials

/// Why a GeoJSON file gives no outlines.
public struct GeoJSONError: Error, Sendable, Hashable {
  /// What is wrong and what to do: lower-case, no final stop.
  public var message: Phrase
}

extension MapOutline {
  /// Reads the polygons of a GeoJSON FeatureCollection, in degrees WGS84.
  ///
  /// Features of other geometries are passed over; a name is the property `nom`, `name` or `code`.
  /// - Throws: `GeoJSONError` where the file is no such collection or holds no polygon.
  public static func read(geoJSON bytes: [UInt8]) throws -> [MapOutline] {
    let collection: GeoCollection
    do {
      collection = try JSONDecoder().decode(GeoCollection.self, from: Data(bytes))
    } catch {
      throw GeoJSONError(
        message: Phrase(
          fr: "ce n’est pas un GeoJSON de type FeatureCollection : exporter les contours en "
            + "GeoJSON, WGS84",
          en: "this is not a GeoJSON FeatureCollection: export the outlines as GeoJSON, WGS84"))
    }
    let outlines = collection.features.compactMap(\.outline)
    guard !outlines.isEmpty else {
      throw GeoJSONError(
        message: Phrase(
          fr: "aucun polygone dans ce GeoJSON : les contours sont des Polygon ou MultiPolygon",
          en: "no polygon in this GeoJSON: outlines are Polygon or MultiPolygon"))
    }
    let points = outlines.lazy.flatMap(\.rings).flatMap { $0 }
    guard points.allSatisfy({ abs($0.x) <= 180 && abs($0.y) <= 90 }) else {
      throw GeoJSONError(
        message: Phrase(
          fr: "les coordonnées ne sont pas des degrés : reprojeter les contours en WGS84 "
            + "(EPSG:4326)",
          en: "coordinates are not degrees: reproject the outlines to WGS84 (EPSG:4326)"))
    }
    return outlines
  }
}

private struct GeoCollection: Decodable {
  var features: [GeoFeature]
}

private struct GeoFeature: Decodable {
  var properties: [String: GeoName]?
  var geometry: GeoGeometry?

  var outline: MapOutline? {
    guard let rings = geometry?.rings, !rings.isEmpty else { return nil }
    let name = ["nom", "name", "code"].lazy.compactMap { properties?[$0]?.text }.first
    return MapOutline(name: name ?? "", rings: rings)
  }
}

/// A property's value, where it is a text or a whole number.
private struct GeoName: Decodable {
  var text: String?

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    text =
      (try? container.decode(String.self)) ?? (try? container.decode(Int.self)).map(String.init)
  }
}

private struct GeoGeometry: Decodable {
  enum CodingKeys: String, CodingKey {
    case type, coordinates
  }

  var rings: [[ChartPoint]]

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let polygons: [[[[Double]]]] =
      switch try container.decode(String.self, forKey: .type) {
      case "Polygon": [try container.decode([[[Double]]].self, forKey: .coordinates)]
      case "MultiPolygon": try container.decode([[[[Double]]]].self, forKey: .coordinates)
      default: []
      }
    rings = polygons.joined().map { ring in
      ring.compactMap { $0.count >= 2 ? ChartPoint(x: $0[0], y: $0[1]) : nil }
    }.filter { $0.count >= 4 }
  }
}
