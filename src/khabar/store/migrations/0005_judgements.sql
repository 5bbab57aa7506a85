-- Judgements get ids of their own, so that they can go from store to store, and say what they hold on to.

DROP TRIGGER judgements_keep;
DROP TRIGGER judgements_stay;
DROP INDEX judgements_by_target;
ALTER TABLE judgements RENAME TO judgements_before;
CREATE TABLE judgements (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,   -- digest of all that it says
    subject TEXT NOT NULL,     -- record, event, statement, entity
    target TEXT NOT NULL,      -- the stable id that is judged
    decision TEXT NOT NULL,    -- accept, reject, correct, add, merge, split, same, different, undo
    field TEXT,
    value TEXT,                -- JSON
    who TEXT NOT NULL,
    at TEXT NOT NULL,          -- UTC; of two judgements on one thing the later holds
    why TEXT,
    undoes TEXT,               -- the id of another judgement
    json TEXT NOT NULL         -- the whole judgement, as it is exported
);
CREATE INDEX judgements_by_target ON judgements (target);
-- What a judgement holds on to: events, statements and entities, and the articles that tell them.
CREATE TABLE judgement_bonds (
    bond TEXT NOT NULL,
    judgement INTEGER NOT NULL REFERENCES judgements (key) ON DELETE CASCADE,
    PRIMARY KEY (bond, judgement)
) WITHOUT ROWID;
CREATE INDEX judgement_bonds_by_judgement ON judgement_bonds (judgement);
INSERT INTO judgements (key, id, subject, target, decision, field, value, who, at, why, undoes, json)
    SELECT id, 'j-0' || id, subject, target, decision, field, json_quote(value), who, at, why,
        'j-0' || undoes,
        json_object('id', 'j-0' || id, 'subject', subject, 'target', target, 'decision', decision,
            'field', field, 'value', value, 'who', who, 'at', at, 'why', why, 'undoes', 'j-0' || undoes)
    FROM judgements_before;
INSERT INTO judgement_bonds (bond, judgement) SELECT target, key FROM judgements;
DROP TABLE judgements_before;
CREATE TRIGGER judgements_keep BEFORE UPDATE ON judgements
    BEGIN SELECT raise(ABORT, 'judgements are only added, never changed'); END;
-- Only forgetting an article or a person may take out what quotes it; it says so in `meta` while it does.
CREATE TRIGGER judgements_stay BEFORE DELETE ON judgements
    WHEN NOT EXISTS (SELECT 1 FROM meta WHERE name = 'forgetting')
    BEGIN SELECT raise(ABORT, 'judgements are only added, never removed'); END;

-- The report with what people decided about its events and statements; null where nobody judged.
ALTER TABLE reports ADD COLUMN judged TEXT;
ALTER TABLE events ADD COLUMN review TEXT;      -- null: nobody judged
ALTER TABLE statements ADD COLUMN review TEXT;

-- What must not come in again: digests under a key of this store, no words.
CREATE TABLE forgotten (
    digest TEXT PRIMARY KEY,
    subject TEXT NOT NULL,     -- article, person, judgement
    letters INTEGER NOT NULL,  -- how many letters a name has; 0 for what is no name
    at TEXT NOT NULL
) WITHOUT ROWID;
