/** What `council-map publish --help` says. */
export const PUBLISH_HELP = `council-map publish <file> <folder> [--force "<reason>"] [--quiet]

Checks a results file and publishes it in a folder that is served as static files. In this order, each file whole or not at all:
  snapshots/000012.json   the snapshot under its number: never changes, cache it for ever
  log.jsonl               the night's log: a line more, from which the night is replayed
  results.json            the stable name, last: what the results attribute of <council-map> names

Examples
  council-map publish tonight.json public/night
      the next snapshot; its sequence must be higher than the one that is published
  council-map publish corrected.json public/night
      a correction is a snapshot like any other: a higher sequence, whatever its numbers
  council-map publish tonight.json public/night
      the same again changes nothing, and finishes a publish that was killed
  council-map publish odd.json public/night --force "Returning officer confirmed 61 seats by phone, 2.10am"
      in spite of an error, a lower sequence or another election; the reason stands in the log for all to read

Options
  --force "<reason>"   publish in spite of what speaks against it. A file that is not JSON, or of which nothing could be
                       shown, is never published
  --quiet              say only what is wrong
  --help               this

Exit status: 0 published, or it was already; 1 refused, and nothing is published; 2 the command was not understood.`;
