import type { Database } from 'better-sqlite3';
import { CartaError } from '../errors.ts';
import { ANSWERS_AND_PINS } from './migrations/001-answers-and-pins.ts';

/** In the order in which they are applied. What has been released is never changed, only added to. */
export const MIGRATIONS: readonly string[] = [ANSWERS_AND_PINS];

/**
 * Brings a database to the newest schema, all steps or none; `user_version` counts the steps.
 * @throws CartaError `data_folder_unusable` where a newer Carta wrote the database
 */
export function migrate(database: Database, migrations: readonly string[] = MIGRATIONS): void {
  const bringUp = database.transaction(() => {
    const version = versionOf(database);
    if (version > migrations.length) {
      throw new CartaError(
        'data_folder_unusable',
        `The database ${database.name} was written by a newer Carta (its version is ${version}, ` +
          `this one knows ${migrations.length}). Update Carta, or set DATA_DIR to another folder.`,
        { facts: { version, known: migrations.length } },
      );
    }
    for (const step of migrations.slice(version)) database.exec(step);
    database.pragma(`user_version = ${migrations.length}`);
  });
  // Immediate, so that two processes at once do not both find the old version.
  bringUp.immediate();
}

function versionOf(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }));
}
