import type { Database, Statement } from 'better-sqlite3';
import type { Clock } from '../clock.ts';
import type { Language } from '../corpus/language.ts';

/** What somebody did to get an answer. */
export type AnswerKind = 'ask' | 'cite' | 'mention' | 'message' | 'answer-this';

/** What is known of an answer before it is sent. */
export interface NewAnswer {
  readonly kind: AnswerKind;
  readonly language: Language;
  /** False for a refusal. */
  readonly answered: boolean;
  /** Whether only the asker sees it. */
  readonly private: boolean;
  /** References that the answer rests on, the most important first. */
  readonly cited: readonly string[];
  /** References that bear on it or come near it. */
  readonly related: readonly string[];
  /** Null in a direct message. */
  readonly guildId: string | null;
  readonly channelId: string;
  readonly askerId: string;
}

/** An answer as it is kept: enough for its buttons, and neither question nor text. */
export interface StoredAnswer extends NewAnswer {
  readonly id: string;
  /** Null until Discord has taken the message. */
  readonly messageId: string | null;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly removedAt: number | null;
}

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly language: string;
  readonly answered: number;
  readonly private: number;
  readonly cited: string;
  readonly related: string;
  readonly guild_id: string | null;
  readonly channel_id: string;
  readonly message_id: string | null;
  readonly asker_id: string;
  readonly created_at: number;
  readonly removed_at: number | null;
}

/** 80 bits: nobody guesses one, and it is at most 16 characters in base 36. */
const ID_BYTES = 10;

/** The answers that have been given. */
export class Answers {
  readonly #clock: Clock;
  readonly #random: (bytes: number) => Uint8Array;
  readonly #insert: Statement<[Row]>;
  readonly #select: Statement<[string], Row>;
  readonly #place: Statement<[string, string]>;
  readonly #remove: Statement<[number | null, string]>;
  readonly #discard: Statement<[string]>;
  readonly #prune: Statement<[number]>;

  constructor(database: Database, clock: Clock, random: (bytes: number) => Uint8Array) {
    this.#clock = clock;
    this.#random = random;
    this.#insert = database.prepare(
      `INSERT INTO answers VALUES (@id, @kind, @language, @answered, @private, @cited, @related,
        @guild_id, @channel_id, @message_id, @asker_id, @created_at, @removed_at)`,
    );
    this.#select = database.prepare('SELECT * FROM answers WHERE id = ?');
    this.#place = database.prepare('UPDATE answers SET message_id = ? WHERE id = ?');
    this.#remove = database.prepare('UPDATE answers SET removed_at = ? WHERE id = ?');
    this.#discard = database.prepare('DELETE FROM answers WHERE id = ?');
    this.#prune = database.prepare('DELETE FROM answers WHERE created_at < ?');
  }

  /** Keeps an answer; done before it is sent, so that no button can be pressed too early. */
  add(answer: NewAnswer): StoredAnswer {
    const stored: StoredAnswer = {
      ...answer,
      id: this.#newId(),
      messageId: null,
      createdAt: this.#clock(),
      removedAt: null,
    };
    this.#insert.run(toRow(stored));
    return stored;
  }

  /** The answer of that id; null where it was never there or is too old. */
  get(id: string): StoredAnswer | null {
    const row = this.#select.get(id);
    return row === undefined ? null : fromRow(row);
  }

  /** Notes which message an answer became. */
  placed(id: string, messageId: string): void {
    this.#place.run(messageId, id);
  }

  /** Notes that the message is taken away, or that it could not be. */
  setRemoved(id: string, removed: boolean): void {
    this.#remove.run(removed ? this.#clock() : null, id);
  }

  /** Forgets an answer that could not be sent. */
  discard(id: string): void {
    this.#discard.run(id);
  }

  /** Forgets answers made before a time, with their pins. Returns how many. */
  prune(before: number): number {
    return this.#prune.run(before).changes;
  }

  #newId(): string {
    const hex = Buffer.from(this.#random(ID_BYTES)).toString('hex');
    return BigInt(`0x${hex}`).toString(36);
  }
}

function toRow(answer: StoredAnswer): Row {
  return {
    id: answer.id,
    kind: answer.kind,
    language: answer.language,
    answered: Number(answer.answered),
    private: Number(answer.private),
    cited: JSON.stringify(answer.cited),
    related: JSON.stringify(answer.related),
    guild_id: answer.guildId,
    channel_id: answer.channelId,
    message_id: answer.messageId,
    asker_id: answer.askerId,
    created_at: answer.createdAt,
    removed_at: answer.removedAt,
  };
}

function fromRow(row: Row): StoredAnswer {
  return {
    id: row.id,
    // Nobody but `add` writes these columns, so they hold what its types let in.
    kind: row.kind as AnswerKind,
    language: row.language as Language,
    answered: row.answered === 1,
    private: row.private === 1,
    cited: JSON.parse(row.cited) as string[],
    related: JSON.parse(row.related) as string[],
    guildId: row.guild_id,
    channelId: row.channel_id,
    messageId: row.message_id,
    askerId: row.asker_id,
    createdAt: row.created_at,
    removedAt: row.removed_at,
  };
}
