-- Copies: the words of each article as numbers, fingerprints of its passages, and who shares words with whom.
-- No foreign keys: an article that is coded anew keeps its key, and its text mostly stays the same.

CREATE TABLE copy_texts (
    article INTEGER PRIMARY KEY,
    outlet TEXT,             -- folded
    day INTEGER,             -- of publication, counted from 0001-01-01
    agency TEXT,             -- whom it credits, folded; null for nobody and for itself
    url TEXT,
    words BLOB NOT NULL      -- 4 bytes a word, little endian: hash of the folded word
);
CREATE INDEX copy_texts_by_url ON copy_texts (url) WHERE url IS NOT NULL;
CREATE TABLE passages (
    print INTEGER NOT NULL,  -- fingerprint of six words
    article INTEGER NOT NULL,
    PRIMARY KEY (print, article)
) WITHOUT ROWID;
CREATE TABLE copy_links (    -- both ways
    one INTEGER NOT NULL,
    other INTEGER NOT NULL,
    kind TEXT NOT NULL,      -- exact, reprint, agency text, version, passage
    share REAL NOT NULL,     -- of the words of `one` that stand in `other`, too
    words INTEGER NOT NULL,  -- how many these are
    PRIMARY KEY (one, other)
) WITHOUT ROWID;
-- Articles of an older store are read when it is next opened for writing.
INSERT INTO meta SELECT 'copies', 'unread' WHERE EXISTS (SELECT 1 FROM articles);
