/** What `council-map merge --help` says. */
export const MERGE_HELP = `council-map merge <results.json> <overrides.json> --out <file> [--format text|json|github] [--quiet]

Lays what editors decided over results, into a file of its own; the results that came in are never edited. Overrides that
no longer apply are told: a council that is not there, a figure that the feed has by now, one that changed since.

Examples
  council-map merge import/results.json overrides.json --out public/night/results.json
      overrides.json as the studio saves it, with stories and targets; corrections are added by hand:
      "corrections": [ { "council": "E09000032", "field": "seats.lab", "value": 26, "was": 25,
                         "by": "Anna Smith", "at": "2018-05-04T04:10:00+01:00", "why": "recount in Bedford ward" } ]
      null takes a field out; "was" is what you saw: where the results say something else by then, it is not applied
  council-map merge import/results.json overrides.json --out merged.json && council-map publish merged.json public/night

Fields: name, type, region, elects, total, up, status, declared, expected, vacant, turnout, isNew, control.before,
control.after, boundaryChange.reason, wards.contested, and by party seats.lab, notUp.lab, composition.lab, wards.won.lab,
change.may2017.lab.

Options
  --format <format>   of problems: text, json or github
  --quiet             say only what is wrong
  --help              this

The sequence is that of the results, or one more than that of the file that is there, where anything differs.
Exit status: 0 written; 1 refused, and nothing is written; 2 the command was not understood.`;
