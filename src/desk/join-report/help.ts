/** What `council-map join-report --help` says. */
export const JOIN_REPORT_HELP = `council-map join-report --results <file> --boundaries <file> [options]

Says which codes of the results have a shape, which have none and what was probably meant, which shapes have no results,
and which names differ for one code. Suggestions are for you to judge: nothing is changed, and nothing is joined by name.

Examples
  council-map join-report --results results.json --boundaries councils.topo.json
      the councils
  council-map join-report --results results.json --boundaries councils.topo.json --also councils-2016.topo.json
      and of a code that has no shape, whether it is one of other boundaries that you have: the year is then known
  council-map join-report --results results.json --boundaries councils.topo.json --wards wards --ward-boundaries geodata/wards
      and the wards of each council: wards/E09000032.json with geodata/wards/E09000032.topo.json

Options
  --results <file>             the results
  --boundaries <file>          TopoJSON, or a packed overview
  --also <file>                boundaries of another year; may be repeated
  --wards <folder>             the ward files, named after their councils
  --ward-boundaries <folder>   their shapes, named alike
  --format text|json           text is the default
  --quiet                      only what is wrong
  --help                       this

Exit status: 0 every code that votes has its shape; 1 some have none; 2 the command was not understood.`;
