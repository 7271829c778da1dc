import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isBetter } from './figures.ts';
import type { Floor, Floors } from './floors.ts';

/** The pinned floors of the project. */
export const FLOORS_FILE = join(import.meta.dirname, '../floors.json');

/** None where there is no file yet. */
export function readFloors(file: string): Floors {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Floors) : {};
}

export function writeFloors(file: string, floors: Floors): void {
  writeFileSync(file, `${JSON.stringify(floors, null, 2)}\n`);
}

/** A floor of the project's file by set and figure; null where there is none. */
export const floorOf = (set: string, name: string): Floor | null => readFloors(FLOORS_FILE)[set]?.figures[name] ?? null;

/** Whether a value holds its floor, the bound itself included. */
export const holds = (name: string, value: number | null, { bound }: Floor): boolean =>
  value !== null && !Number.isNaN(value) && !isBetter(name, bound, value);
