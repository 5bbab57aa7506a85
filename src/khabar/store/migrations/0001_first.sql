-- One file holds everything. Text columns are UTF-8; dates are ISO 8601 strings; lists are JSON.

CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE articles (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    outlet TEXT, outlet_basis TEXT,
    title TEXT, title_basis TEXT,
    byline TEXT, byline_basis TEXT,
    url TEXT,
    published TEXT, published_kind TEXT NOT NULL, published_basis TEXT,
    text TEXT NOT NULL,
    digest TEXT NOT NULL,  -- of all fields: the same digest is the same article
    copy TEXT NOT NULL     -- of the folded words: the same digest is an exact copy
);
CREATE INDEX articles_by_outlet ON articles (outlet, published);
CREATE INDEX articles_by_day ON articles (published);
CREATE INDEX articles_by_copy ON articles (copy);

-- Which outlet was read on which day. Only where published_kind is 'published' is the day the outlet's own.
CREATE VIEW coverage AS
    SELECT outlet, substr(published, 1, 10) AS day, published_kind, count(*) AS articles
    FROM articles WHERE published IS NOT NULL GROUP BY outlet, day, published_kind;

CREATE TABLE reports (
    article INTEGER PRIMARY KEY REFERENCES articles (key) ON DELETE CASCADE,
    coder TEXT NOT NULL,  -- digest of version, model, resources and options
    version TEXT NOT NULL,
    model TEXT NOT NULL,
    empty_because TEXT,   -- why an article yields no event and no statement
    json TEXT NOT NULL    -- the line that `khabar code` writes
);

CREATE TABLE actors (
    key INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
    actor TEXT NOT NULL,  -- id inside the report
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    entity TEXT NOT NULL,
    country TEXT,
    sectors TEXT NOT NULL,
    roles TEXT NOT NULL,
    mentions INTEGER NOT NULL,
    UNIQUE (article, actor)
);
CREATE INDEX actors_by_entity ON actors (entity);

CREATE TABLE statements (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    article INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
    speaker INTEGER REFERENCES actors (key) ON DELETE CASCADE,
    addressee INTEGER REFERENCES actors (key) ON DELETE SET NULL,
    target INTEGER REFERENCES actors (key) ON DELETE SET NULL,
    via INTEGER REFERENCES actors (key) ON DELETE SET NULL,
    direct INTEGER NOT NULL,
    act TEXT NOT NULL,
    cue TEXT NOT NULL,
    field TEXT NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    text TEXT NOT NULL,
    confidence REAL NOT NULL
);
CREATE INDEX statements_by_article ON statements (article);
CREATE INDEX statements_by_speaker ON statements (speaker);

CREATE TABLE events (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    article INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    background INTEGER NOT NULL,
    symmetric INTEGER NOT NULL,
    date TEXT, date_end TEXT, date_basis TEXT,
    place TEXT, place_en TEXT, country TEXT, geonames INTEGER, latitude REAL, longitude REAL,
    trigger TEXT NOT NULL,
    evidence TEXT NOT NULL,
    plover_type TEXT NOT NULL, plover_mode TEXT, cameo TEXT,
    part_of TEXT,
    statement TEXT,
    confidence REAL NOT NULL
);
CREATE INDEX events_by_article ON events (article);
CREATE INDEX events_by_date ON events (date, kind);

CREATE TABLE event_actors (
    event INTEGER NOT NULL REFERENCES events (key) ON DELETE CASCADE,
    side TEXT NOT NULL,  -- from, to, attendee, mediator
    actor INTEGER NOT NULL REFERENCES actors (key) ON DELETE CASCADE,
    PRIMARY KEY (event, side, actor)
) WITHOUT ROWID;
CREATE INDEX event_actors_by_actor ON event_actors (actor);

-- What fusing works on: one row for each event of a report, and the keys by which candidates are found.
CREATE TABLE sightings (
    event TEXT PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
    json TEXT NOT NULL
);
CREATE INDEX sightings_by_article ON sightings (article);
CREATE TABLE blocks (
    block INTEGER NOT NULL,
    event TEXT NOT NULL REFERENCES sightings (event) ON DELETE CASCADE,
    PRIMARY KEY (block, event)
) WITHOUT ROWID;
CREATE INDEX blocks_by_event ON blocks (event);

CREATE TABLE records (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    date TEXT, date_end TEXT,
    place TEXT,
    place_terms TEXT NOT NULL,
    part_of TEXT,
    reports INTEGER NOT NULL,
    outlets INTEGER NOT NULL,
    independent INTEGER NOT NULL,
    conflicts TEXT NOT NULL,
    review TEXT NOT NULL,
    json TEXT NOT NULL
);
CREATE INDEX records_by_date ON records (date);
CREATE TABLE record_reports (
    event TEXT PRIMARY KEY,
    record TEXT NOT NULL REFERENCES records (id) ON DELETE CASCADE,
    report TEXT NOT NULL,
    outlet TEXT, agency TEXT, copy_of TEXT
) WITHOUT ROWID;
CREATE INDEX record_reports_by_record ON record_reports (record);
CREATE INDEX record_reports_by_report ON record_reports (report);
CREATE TABLE record_sides (
    record TEXT NOT NULL REFERENCES records (id) ON DELETE CASCADE,
    side TEXT NOT NULL,
    entity TEXT NOT NULL,
    PRIMARY KEY (record, side, entity)
) WITHOUT ROWID;
CREATE INDEX record_sides_by_entity ON record_sides (entity);
CREATE TABLE redirects (old TEXT PRIMARY KEY, new TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX redirects_by_new ON redirects (new);

CREATE TABLE entity_names (
    entity TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    terms TEXT NOT NULL,    -- the search terms of the name, a space before, between and after
    articles INTEGER NOT NULL,
    PRIMARY KEY (entity, kind, name)
) WITHOUT ROWID;
CREATE TABLE entities (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,      -- the name most articles use
    articles INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE runs (
    id INTEGER PRIMARY KEY,
    started TEXT NOT NULL,
    ended TEXT,              -- null: still running, or killed
    coder TEXT NOT NULL,
    coded INTEGER NOT NULL DEFAULT 0,
    skipped INTEGER NOT NULL DEFAULT 0,
    rejected INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE rejects (
    id INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES runs (id),
    location TEXT NOT NULL,
    what TEXT NOT NULL,
    remedy TEXT NOT NULL,
    article TEXT,
    UNIQUE (location, what)
);

-- A person's decisions: who, when, why. Rows are only ever added; undoing is a further row.
CREATE TABLE judgements (
    id INTEGER PRIMARY KEY,
    subject TEXT NOT NULL,   -- record, event, statement, entity, article
    target TEXT NOT NULL,    -- the stable id that is judged
    decision TEXT NOT NULL,
    field TEXT,
    value TEXT,
    who TEXT NOT NULL,
    at TEXT NOT NULL,
    why TEXT,
    undoes INTEGER REFERENCES judgements (id)
);
CREATE INDEX judgements_by_target ON judgements (target);
CREATE TRIGGER judgements_keep BEFORE UPDATE ON judgements
    BEGIN SELECT raise(ABORT, 'judgements are only added, never changed'); END;
CREATE TRIGGER judgements_stay BEFORE DELETE ON judgements
    BEGIN SELECT raise(ABORT, 'judgements are only added, never removed'); END;

-- Text that the analyser has prepared: whole folded words, and terms without article, pronoun and plural.
-- It keeps no copy of the text (content = ''): what it was given can be made again from the articles.
CREATE VIRTUAL TABLE search USING fts5 (
    title, body, title_terms, body_terms, content = '', tokenize = "unicode61 remove_diacritics 0"
);
