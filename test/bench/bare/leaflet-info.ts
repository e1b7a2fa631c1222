/** The box in the corner of the Leaflet page that says what is under the pointer: name, control, seats, composition. */
import { control, DomUtil, type Control } from 'leaflet';
import type { PlainResults } from './councils';

type PlainCouncil = PlainResults['councils'][number];

export interface Info {
  readonly control: Control;
  show(code: string | undefined): void;
}

function toRows(council: PlainCouncil, names: Map<string, string>): string {
  const parties = new Set([...Object.keys(council.seats ?? {}), ...Object.keys(council.composition ?? {})]);
  const row = (party: string) =>
    `<tr><th>${names.get(party) ?? party}</th><td>${council.seats?.[party] ?? 0}</td>` +
    `<td>${council.composition?.[party] ?? 0}</td></tr>`;
  return [...parties].map(row).join('');
}

function toText(council: PlainCouncil, names: Map<string, string>): string {
  const holder = (party: string | undefined) => names.get(party ?? '') ?? 'No overall control';
  return (
    `<h4>${council.name}</h4><p>${holder(council.control?.before)} → ${holder(council.control?.after)}</p>` +
    `<table><tr><th></th><th>Won</th><th>Council</th></tr>${toRows(council, names)}</table>` +
    `<p>${council.up} of ${council.total} seats up</p>`
  );
}

export function createInfo(results: PlainResults): Info {
  const box = DomUtil.create('div', 'info');
  const names = new Map(results.parties.map((party) => [party.id, party.name]));
  const councils = new Map(results.councils.map((council) => [council.code, council]));
  const corner = control({ position: 'topright' });
  corner.onAdd = () => box;
  const show = (code: string | undefined) => {
    const council = councils.get(code ?? '');
    box.innerHTML = council ? toText(council, names) : 'Point at a council';
  };
  return { control: corner, show };
}
