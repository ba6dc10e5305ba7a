/**
 * What buttons need to work after a restart. The text of a question is not kept, nor is the answer:
 * references are enough to show the sources again.
 */
export const ANSWERS_AND_PINS = `
CREATE TABLE answers (
  id         TEXT PRIMARY KEY,
  kind       TEXT NOT NULL,
  language   TEXT NOT NULL,
  answered   INTEGER NOT NULL CHECK (answered IN (0, 1)),
  private    INTEGER NOT NULL CHECK (private IN (0, 1)),
  cited      TEXT NOT NULL CHECK (json_valid(cited)),
  related    TEXT NOT NULL CHECK (json_valid(related)),
  guild_id   TEXT,
  channel_id TEXT NOT NULL,
  message_id TEXT,
  asker_id   TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  removed_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX answers_by_age ON answers (created_at);

CREATE TABLE pins (
  answer_id TEXT PRIMARY KEY REFERENCES answers (id) ON DELETE CASCADE,
  state     TEXT NOT NULL CHECK (state IN ('claimed', 'pinned')),
  since     INTEGER NOT NULL,
  pid       INTEGER NOT NULL,
  owner     TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
