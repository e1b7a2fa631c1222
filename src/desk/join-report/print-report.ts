/** A join report as text. Pure. */
import { toLine, toPlain } from '../report/print';
import type { Join, MissingShape } from './derive-join';
import type { JoinReport } from './make-report';
import type { PlaceOf } from './same-place';

/** Of shapes without results no more are named: they are no fault. */
const NAMED = 12;

const number = (count: number): string => count.toLocaleString('en-GB');
const toWords = ({ code, name }: PlaceOf): string => [code, name === code ? '' : name].filter(Boolean).join(' ');

/** @param isQuiet only what is wrong */
export function printReport({ councils, wards, problems }: JoinReport, isQuiet: boolean): string {
  const faulty = wards.filter(({ missing, names }) => missing.length || names.length);
  const lines = [
    ...problems.map(toLine),
    ...(councils ? toJoinLines(councils, isQuiet) : []),
    ...faulty.flatMap((join) => toJoinLines(join, isQuiet)),
    ...(wards.length && !isQuiet ? [toWardsLine(wards, faulty.length)] : []),
  ];
  return lines.map(toPlain).join('\n');
}

function toWardsLine(wards: readonly Join[], faulty: number): string {
  const matched = wards.reduce((sum, join) => sum + join.matched, 0);
  const missing = wards.reduce((sum, join) => sum + join.missing.length, 0);
  const councils = wards.length === 1 ? '1 council' : `${number(wards.length)} councils`;
  return `wards of ${councils}: ${number(matched)} matched, ${number(missing)} missing; ${number(faulty)} with something to look at`;
}

function toJoinLines({ of, vintage, matched, missing, extra, names }: Join, isQuiet: boolean): string[] {
  const counts = `${number(matched)} matched, ${number(missing.length)} missing, ${number(extra.length)} extra, ${number(names.length)} with another name`;
  const head = `${of}: ${counts}${vintage && `; boundaries of ${vintage}`}`;
  const isSound = !missing.length && !names.length;
  if (isQuiet && isSound) return [];
  return [
    head,
    ...missing.map((place) => `  missing ${toWords(place)} · ${toMissingWords(place)}`),
    ...names.map(
      ({ code, results, boundaries }) =>
        `  name    ${code} is "${results}" in the results, "${boundaries}" in the boundaries`,
    ),
    ...(isQuiet ? [] : toExtraLines(extra)),
  ];
}

function toMissingWords({ suggestion, codeOf }: MissingShape): string {
  const year = codeOf === undefined ? 'no shape has this code; year not known' : `a code of ${codeOf}`;
  if (!suggestion) return `${year}. Look for what became of it: what is new or merged has a new code.`;
  const likeness = { code: 'the same but for its writing', name: 'the same name', 'near-name': 'a near name' };
  return `${year}. Did you mean ${toWords(suggestion)} (${likeness[suggestion.by]})?`;
}

function toExtraLines(extra: readonly PlaceOf[]): string[] {
  if (!extra.length) return [];
  const more = extra.length - NAMED;
  const named = extra.slice(0, NAMED).map(toWords).join(', ');
  return [
    `  extra   ${named}${more > 0 ? `, and ${number(more)} more` : ''} · no election there, or its code is another`,
  ];
}
