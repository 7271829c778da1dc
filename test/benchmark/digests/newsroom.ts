import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chance } from '../../digest/simulation/chance.ts';

const FIRST = ['Bran', 'Kol', 'Mar', 'Sund', 'Tor', 'Ulv', 'Vest', 'Hal', 'Grim', 'Lind'];
const LAST = ['vik', 'holm', 'ness', 'fjord', 'stad', 'berg', 'haven', 'mouth', 'by', 'dal'];
const WHO = [
  'a captain',
  'two brothers',
  'the harbour office',
  'a widow',
  'the pilots’ guild',
  'a school',
  'nine divers',
];
const DID = ['repainted', 'sold', 'repaired', 'measured', 'closed', 'moved', 'photographed', 'insured', 'lit'];
const WHY = [
  'after a storm',
  'for a film',
  'because of rust',
  'before the winter',
  'against advice',
  'by mistake',
  'at last',
];
const MORE = [
  'The bread there is baked from rye.',
  'Ferries stop twice a week in summer.',
  'A museum keeps its old lens behind glass.',
  'Its stairs have been counted by every pupil of the parish.',
  'Nobody remembers who wrote the first line of its log.',
  'Seals are seen below it in March.',
];

/** Documents that come one after the other, each on another lighthouse whose name stands in no other. */
export class Newsroom {
  readonly #folder: string;
  readonly #chance: Chance;
  /** Names of the lighthouses that were written about. */
  readonly names: string[] = [];

  constructor(folder: string, chance: Chance) {
    this.#folder = folder;
    this.#chance = chance;
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'first.md'), 'The bakery of Norrby opened in 1950 and sells rye bread.\n');
  }

  /** Puts a document into the folder in one step, as a program does that saves well. */
  drop(): void {
    const { length } = this.names;
    const name = `${FIRST[length % 10]}${LAST[Math.floor(length / 10) % 10]}${String.fromCharCode(97 + Math.floor(length / 100))}`;
    const chance = this.#chance;
    const year = chance.between(1820, 2020);
    const said = `The lighthouse of ${name} was ${chance.one(DID)} in ${year} by ${chance.one(WHO)} ${chance.one(WHY)}.`;
    // What differs in its name alone would be one story, of which a watch tells the first three.
    const seen = Array.from({ length: 8 }, () => `${chance.one(FIRST)}${chance.one(LAST)} ${chance.one(LAST)}`).join(
      ', ',
    );
    const more = `${chance.one(MORE)} From its gallery one sees ${seen}.`;
    const path = join(this.#folder, `${name}.md`);
    writeFileSync(
      `${path}.part`,
      `# ${name}\n\n${said}\n\n${more} Its keeper earned ${chance.between(11, 99)} crowns.\n`,
    );
    renameSync(`${path}.part`, path);
    this.names.push(name);
  }
}
