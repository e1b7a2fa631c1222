/** What `council-map import --help` says. */
export const IMPORT_HELP = `council-map import --candidates <csv> --councils <csv|json> --election <id> --date <day> --name "<name>" --out <folder>
council-map import --seats <csv> …    the same from a table of seats, where no candidates are to be had

Makes results.json and wards/<code>.json from a table and a file of councils, held against the rules of check. Every row
ends in them or in a problem with its line. With an error nothing is written, and what was there before stays as it is.

Examples
  council-map import --candidates candidates.csv --councils councils.csv --election local.2018-05-03 \\
      --date 2018-05-03 --name "English local elections" --out public/night
      the columns are guessed from the headings, and said
  … --mapping mapping.json
      (… is the line above) the first time the guess is written there; correct it, and from then on it is read. A table without headings has
      "header": false and numbers: { "version": "1.0", "header": false, "columns": { "candidate": 6, "votes": 9 } }
  … --aliases aliases.json
      what a table calls councils and parties: { "councils": { "Hull": "E06000010" }, "parties": { "Lab Co-op": "lab" } };
      a party of your own is { "id": "ourtown", "name": "Our Town First", "short": "OTF", "colour": "#446870" }
  … --partial
      in spite of errors: wards with an error are left awaiting, their councils counting and without a controller
  council-map import --seats seats-wide.csv --councils councils.csv --election local.2018-05-03 \\
      --date 2018-05-03 --name "English local elections" --out public/night
      wide: code, name, and a column a party; long: code, party, seats, a row a party. Councils and parties that the table
      does not have stay unknown: awaiting, or counting and without a controller

The file of councils says what results alone cannot: code, name, type, region, total, elects (all, halves, thirds, none),
control before, the seats that are not up ("not up: con"), and what a change is measured from ("May 2017: con").
Templates: candidates.csv, councils.csv, seats-wide.csv, seats-long.csv in templates/.

Options
  --boundaries <id>     vintage of the boundaries that the codes belong to: lad-2018
  --source "<words>"    who the results are from; may be given several times
  --updated <time>      when this was so, as 2018-05-04T09:30:00+01:00; otherwise now
  --sequence <number>   otherwise one more than that of the results.json that is there
  --test                marks the results as a test: only pages with allow-test show them
  --format <format>     of problems: text, json or github
  --quiet               say only what is wrong
  --help                this

Exit status: 0 written; 1 refused, and nothing is written; 2 the command was not understood.`;
