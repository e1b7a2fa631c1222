/** What `council-map boundaries --help` says. */
export const BOUNDARIES_HELP = `council-map boundaries <file> --code <column> --name <column> --out <folder>

Makes the map's boundaries from GeoJSON, TopoJSON or a Shapefile (.shp with .dbf and .prj beside it, or a .zip): cleaned,
simplified to a stated error, with a report. All files are written, or none.

Examples
  council-map boundaries lad.geojson --code LAD18CD --name LAD18NM --keep 'E0*' --out public/geodata
      England's districts; what boundaries= and boundaries-detail= of the tag take
  … --inset 'London:E09*'
      shown again, larger, in a corner that is free; may be given several times, with codes or beginnings of codes
  council-map boundaries lad.zip --crs EPSG:27700 --code lad18cd --name lad18nm --out public/geodata
      a file that does not say its projection: nothing is guessed, so the line has to say it
  … --wards wards.geojson --ward-code WD18CD --ward-name WD18NM --ward-council LAD18CD
      a file a council in wards/, for ward-boundaries="wards/{code}.topo.json"
  … --hexes layout.hexjson
      hexes.json for hexes=, from a layout of pointed hexagons (odd-r)
  council-map boundaries lad.geojson
      says which columns the file has

Writes overview.json (boundaries=), boundaries.topo.json (twice as fine, boundaries-detail=), wards/<code>.topo.json,
hexes.json and boundaries-report.json.

Options
  --region <column>     region of each area; with --region-name <column>, where the first has codes
  --keep <codes>        of these codes alone: E09000032, or E0* for all that begin so; commas between, may be repeated
  --crs <code>          EPSG:27700 (British National Grid), EPSG:4326 (degrees) or EPSG:3857 (Web Mercator), where the
                        file does not say it or is wrong. The National Grid is turned with seven parameters, good to
                        some 5 metres: far below a pixel of any map here, but no surveyor's work.
  --width <pixels>      at which the error is counted: 800
  --error <pixels>      how far a border may lie from its source at that width: 1
  --snap <metres>       positions of two areas that are nearer than this are one: 1
  --layer <name>        which object of a TopoJSON, or which Shapefile of a zip
  --vintage <id>        what the codes belong to: lad-2018. check compares it with the results
  --attribution <words> who the boundaries are from, as it stands under the map
  --partial             in spite of errors: without the areas that have one
  --format <format>     text, json (the whole report) or github (the problems)
  --quiet               say only what is wrong
  --help                this

Where borders cross, or leave gaps, that cannot be mended by snapping, the report says where; mapshaper mends most
(mapshaper in.shp -clean -o out.json).

Exit status: 0 written; 1 refused, and what was there is as it was; 2 the command was not understood.`;
