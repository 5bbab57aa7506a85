-- Records that were divided from one connected set of events are made anew together.
ALTER TABLE records ADD COLUMN connected TEXT NOT NULL DEFAULT '';
UPDATE records SET connected = id;
CREATE INDEX records_by_connected ON records (connected);
CREATE INDEX events_by_part_of ON events (part_of) WHERE part_of IS NOT NULL;
CREATE INDEX records_by_part_of ON records (part_of) WHERE part_of IS NOT NULL;
