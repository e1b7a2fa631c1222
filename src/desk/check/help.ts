/** What `council-map check --help` says. */
export const CHECK_HELP = `council-map check <file…> [options]

Says what is wrong with files of an election, with the line and column of each problem, what to do about it, and how much
it matters: error (do not publish), warning (look again), note (worth knowing). What a file is, is told by what is in it:
results, the wards of a council, the index of wards, a night's log, boundaries, hexagons. Ward files and the index are
held against the results that are given with them. Nothing is changed.

Examples
  council-map check results.json
      the contract and the rules of British councils: control, seats, changes, times, parties
  council-map check results.json --boundaries councils.topo.json --hexes hexes.json
      and whether every code has its shape and its cell, and every name belongs to its code
  council-map check tonight.json --previous public/night/results.json
      and whether it may follow that snapshot: a higher sequence, nothing withdrawn unnoticed
  council-map check results.json wards/*.json
      and whether the wards elect what the results say
  council-map check results.json --format github
      for a run on GitHub, which then marks the lines in the file

Options
  --format text|json|github   how problems are written; text, by file, is the default
  --previous <file>           the snapshot before, or the night's log
  --boundaries <file>         the boundaries that the codes belong to
  --hexes <file>              the layout of hexagons
  --allow-test                results that are marked as a test are no error
  --quiet                     errors and warnings alone, and no last line
  --help                      this

Exit status: 0 no error; 1 errors; 2 the command was not understood.`;
