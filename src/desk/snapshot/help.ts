/** What `council-map snapshot --help` says. */
import { CARD_SIZES } from './png-snapshot';

export const SNAPSHOT_HELP = `council-map snapshot --results <file> --boundaries <file> --out <file, folder or ->

Makes static twins of the map from the same files, without a browser: pictures, words and tables for wherever no script runs.

  --format svg     the whole figure: head, numbers, map, key, sources; --bare: the map alone, as a tag's own fallback
  --format png     a card of --size ${CARD_SIZES.join(', ')} or any other, composed for its shape
  --format html    a fragment: a summary in sentences and the table of every council; --svg puts the bare map above it,
                   --no-table leaves the table out
  --format csv     one row a council, numbers plain, what is not known empty
  --format alt     alternative text, 250 characters at most
Several formats, and several sizes, go to a folder. Without --format the name of the output says it.

Examples
  council-map snapshot --results results.json --boundaries overview.json --out map.svg
  council-map snapshot --results results.json --boundaries overview.json --view change --theme dark --out change.png
  council-map snapshot --results results.json --boundaries overview.json --format png --size 1200x630 --size 1080x1080 --out cards/
  council-map snapshot --results results.json --boundaries overview.json --format svg,html,csv,alt --out twins/
  council-map snapshot --results results.json --boundaries overview.json --council Wandsworth \\
      --wards "wards/{code}.json" --ward-boundaries "ward-shapes/{code}.json" --out wandsworth.svg
  council-map snapshot --replay night/log.jsonl --moment 80 --boundaries overview.json --out after-80.svg

Every attribute of the tag is an option, with paths in place of addresses: --view, --party, --layout, --hexes, --focus,
--boundaries-detail, --council, --ward, --wards, --ward-boundaries, --baseline, --theme, --heading, --show, --allow-test…
Those that only a live page has a use for (--live, --engine, --views, --deep-link) change nothing here.

Options
  --width 800          of the SVG, in pixels
  --font <file>        font files for PNG, in place of the system's
  --source "<text>"    in place of the sources that the files name
  --prefix <word>      before every id of an SVG; made from the content unless told
  --quiet              say only what is wrong
  --help               this

Exit status: 0 made; 1 refused, and nothing is written; 2 the command was not understood.`;
