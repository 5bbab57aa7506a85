-- Entities across articles. A raw entity is what one article's words give: the coder's id or a slug of the
-- name (its base), behind @ what keeps namesakes or days apart. `entity` is what raw entities were joined to.

ALTER TABLE actors ADD COLUMN raw TEXT NOT NULL DEFAULT '';
UPDATE actors SET raw = entity;
CREATE INDEX actors_by_raw ON actors (raw);

CREATE TABLE entity_names_by_raw (
    raw TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    entity TEXT NOT NULL,
    terms TEXT NOT NULL,    -- the search terms of the name, a space before, between and after
    articles INTEGER NOT NULL,
    PRIMARY KEY (raw, kind, name)
) WITHOUT ROWID;
INSERT INTO entity_names_by_raw SELECT entity, kind, name, entity, terms, articles FROM entity_names;
DROP TABLE entity_names;
ALTER TABLE entity_names_by_raw RENAME TO entity_names;
CREATE INDEX entity_names_by_entity ON entity_names (entity);

CREATE TABLE entity_bases (base TEXT PRIMARY KEY, name TEXT NOT NULL) WITHOUT ROWID;
-- What articles say of a raw entity, counted: kind:, country:, class:, title:, office:.
CREATE TABLE entity_traits (
    base TEXT NOT NULL,
    raw TEXT NOT NULL,
    trait TEXT NOT NULL,
    articles INTEGER NOT NULL,
    PRIMARY KEY (base, raw, trait)
) WITHOUT ROWID;
CREATE INDEX entity_traits_by_office ON entity_traits (trait) WHERE trait > 'office:' AND trait < 'office;';
CREATE TABLE entity_keys (key INTEGER NOT NULL, base TEXT NOT NULL, PRIMARY KEY (key, base)) WITHOUT ROWID;
CREATE TABLE entity_nodes (raw TEXT PRIMARY KEY, cluster TEXT, entity TEXT) WITHOUT ROWID;
CREATE INDEX entity_nodes_by_cluster ON entity_nodes (cluster);
CREATE INDEX entity_nodes_by_entity ON entity_nodes (entity);

-- Why raw entities are one (same, short, office) or are not (apart).
CREATE TABLE entity_links (
    one TEXT NOT NULL,
    other TEXT NOT NULL,
    kind TEXT NOT NULL,
    score REAL NOT NULL,
    why TEXT NOT NULL,
    one_base TEXT NOT NULL,
    other_base TEXT NOT NULL,
    PRIMARY KEY (one, other, kind)
) WITHOUT ROWID;
CREATE INDEX entity_links_by_one ON entity_links (one_base);
CREATE INDEX entity_links_by_other ON entity_links (other_base);
CREATE INDEX entity_links_up ON entity_links (other) WHERE kind = 'short';

-- Which articles of a day name whom as holder of an office; `named` is 0 for those who are only the office.
CREATE TABLE office_days (
    office TEXT NOT NULL,
    day TEXT NOT NULL,
    raw TEXT NOT NULL,
    named INTEGER NOT NULL,
    articles INTEGER NOT NULL,
    PRIMARY KEY (office, day, raw)
) WITHOUT ROWID;
CREATE INDEX office_days_by_raw ON office_days (raw);

-- 0 for what articles only describe: groups, and persons of whom they give no name.
ALTER TABLE entities ADD COLUMN named INTEGER NOT NULL DEFAULT 1;

INSERT INTO meta VALUES ('entities', '');
