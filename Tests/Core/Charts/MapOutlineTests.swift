import Core
import Testing

@Suite struct MapOutlineTests {
  func read(_ text: String) throws -> [MapOutline] {
    try MapOutline.read(geoJSON: Array(text.utf8))
  }

  @Test func `reads polygons and multipolygons with their names`() throws {
    let square = "[[[1,47],[2,47],[2,48],[1,47]]]"
    let outlines = try read(
      """
      {"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"code":"18","nom":"Cher"},
         "geometry":{"type":"Polygon","coordinates":\(square)}},
        {"type":"Feature","properties":{"code":36},
         "geometry":{"type":"MultiPolygon","coordinates":[\(square),\(square)]}},
        {"type":"Feature","properties":null,
         "geometry":{"type":"Point","coordinates":[1,47]}}]}
      """)

    #expect(outlines.map(\.name) == ["Cher", "36"])
    #expect(outlines.map(\.rings.count) == [1, 2])
    #expect(outlines[0].rings[0][1] == ChartPoint(x: 2, y: 47))
  }

  @Test func `refuses a file that is no collection`() {
    let error = #expect(throws: GeoJSONError.self) { try read("<svg/>") }
    #expect(
      error?.message.en == "this is not a GeoJSON FeatureCollection: export the outlines as "
        + "GeoJSON, WGS84")
  }

  @Test func `refuses a collection without polygons`() {
    let error = #expect(throws: GeoJSONError.self) { try read(#"{"features":[]}"#) }
    #expect(
      error?.message.fr
        == "aucun polygone dans ce GeoJSON : les contours sont des Polygon ou MultiPolygon")
  }

  @Test func `refuses projected coordinates`() {
    let lambert = """
      {"features":[{"geometry":{"type":"Polygon","coordinates":
      [[[652000,6660000],[653000,6660000],[653000,6661000],[652000,6660000]]]}}]}
      """
    let error = #expect(throws: GeoJSONError.self) { try read(lambert) }
    #expect(
      error?.message.en
        == "coordinates are not degrees: reproject the outlines to WGS84 (EPSG:4326)")
  }
}
