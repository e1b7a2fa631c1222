/** Faults of the query in words. It comes when there is one. */
import { PROPERTIES, toAttributeName } from '../attributes';
import { Reporter } from '../feed/report';
import type { Problem } from '../model/problems';
import { toAttributeProblem } from '../problem-words';
import { toNearest } from '../view/nearest';
import { isNameFault, type NameFault, type QueryFault } from './query';

function toNameProblem({ name, reason }: NameFault): Problem {
  const quoted = `"${name.slice(0, 80)}${name.length > 80 ? '…' : ''}"`;
  if (reason === 'repeated')
    return {
      level: 'warning',
      code: 'query-repeated',
      place: 'query',
      message: `${quoted} is given more than once.`,
      remedy: 'The first counts; leave the others out.',
    };
  const nearest = toNearest(name, PROPERTIES.map(toAttributeName));
  return {
    level: 'warning',
    code: 'query-name',
    place: 'query',
    message: `${quoted} is not an attribute.`,
    remedy: nearest ? `Did you mean "${nearest}"?` : 'Names are those of the attributes of <council-map>.',
  };
}

export const toQueryProblem = (fault: QueryFault): Problem =>
  isNameFault(fault) ? toNameProblem(fault) : toAttributeProblem(fault);

/** Tells editors on the console, once each. */
export function reportFaults(faults: readonly QueryFault[]): void {
  new Reporter(() => undefined).report(faults.map(toQueryProblem));
}
