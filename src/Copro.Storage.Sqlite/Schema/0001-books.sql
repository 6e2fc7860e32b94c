-- The books, version 1. Every row belongs to a set of books; every key begins with it.
--
-- Records that change carry a version and a JSON document that holds all of them; a column stands beside the document only
-- where something is looked up or ordered by it. What never changes (documents received, entries) has columns only.
-- Dates are yyyy-MM-dd, instants ISO 8601 with their offset, hashes 32 bytes, enumerations the numbers of the library.

-- What was asked. The primary key is why a command counts once.
CREATE TABLE copro_command (
    books      TEXT NOT NULL,
    id         TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    PRIMARY KEY (books, id)
) STRICT, WITHOUT ROWID;

-- Documents taken in. The primary key is why a file counts once; the hash tells the same from another under its name.
CREATE TABLE copro_source_document (
    books       TEXT NOT NULL,
    key         TEXT NOT NULL,
    hash        BLOB NOT NULL CHECK (length(hash) = 32),
    name        TEXT NOT NULL,
    received_at TEXT NOT NULL,
    PRIMARY KEY (books, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE copro_entity (
    books    TEXT    NOT NULL,
    code     TEXT    NOT NULL,
    version  INTEGER NOT NULL CHECK (version > 0),
    document TEXT    NOT NULL,
    PRIMARY KEY (books, code)
) STRICT;

CREATE TABLE copro_debtor_account (
    books    TEXT    NOT NULL,
    entity   TEXT    NOT NULL,
    code     TEXT    NOT NULL,
    version  INTEGER NOT NULL CHECK (version > 0),
    document TEXT    NOT NULL,
    PRIMARY KEY (books, entity, code)
) STRICT;

CREATE TABLE copro_open_item (
    books    TEXT    NOT NULL,
    entity   TEXT    NOT NULL,
    id       TEXT    NOT NULL,
    account  TEXT    NOT NULL,
    due_on   TEXT    NOT NULL,
    version  INTEGER NOT NULL CHECK (version > 0),
    document TEXT    NOT NULL,
    PRIMARY KEY (books, entity, id)
) STRICT;

CREATE INDEX copro_open_item_by_account ON copro_open_item (books, entity, account, due_on, id);

-- The daybook. UNIQUE (books, source_key) is why a payment counts once.
CREATE TABLE copro_receipt (
    books         TEXT    NOT NULL,
    id            TEXT    NOT NULL,
    source_key    TEXT    NOT NULL,
    source        TEXT    NOT NULL,
    entity        TEXT    NOT NULL,
    account       TEXT,
    means         INTEGER NOT NULL,
    state         INTEGER NOT NULL,
    owner         TEXT,
    settlement_id TEXT,
    date          TEXT    NOT NULL,
    version       INTEGER NOT NULL CHECK (version > 0),
    document      TEXT    NOT NULL,
    PRIMARY KEY (books, id),
    UNIQUE (books, source_key)
) STRICT;

CREATE INDEX copro_receipt_by_date ON copro_receipt (books, date, id);
CREATE INDEX copro_receipt_by_source ON copro_receipt (books, source, date, id);
CREATE INDEX copro_receipt_by_account ON copro_receipt (books, entity, account, date, id);
CREATE INDEX copro_receipt_by_settlement ON copro_receipt (books, settlement_id, date, id) WHERE settlement_id IS NOT NULL;
-- The working list: received, file generated, posted. Validated receipts, nearly all of them in time, are not in it.
CREATE INDEX copro_receipt_in_daybook ON copro_receipt (books, entity, date, id) WHERE state <= 3;

CREATE TABLE copro_settlement (
    books       TEXT    NOT NULL,
    id          TEXT    NOT NULL,
    state       INTEGER NOT NULL,
    expected_on TEXT    NOT NULL,
    version     INTEGER NOT NULL CHECK (version > 0),
    document    TEXT    NOT NULL,
    PRIMARY KEY (books, id)
) STRICT;

CREATE INDEX copro_settlement_by_state ON copro_settlement (books, state, expected_on, id);

-- The state of the deciding libraries: bytes that only they understand.
CREATE TABLE copro_state (
    books          TEXT    NOT NULL,
    scope          TEXT    NOT NULL,
    key            TEXT    NOT NULL,
    version        INTEGER NOT NULL CHECK (version > 0),
    schema_version INTEGER NOT NULL,
    payload        BLOB    NOT NULL,
    PRIMARY KEY (books, scope, key)
) STRICT;

-- What is to leave. The position gives the order of the commits.
CREATE TABLE copro_outbox (
    position     INTEGER PRIMARY KEY AUTOINCREMENT,
    books        TEXT NOT NULL,
    id           TEXT NOT NULL,
    channel      TEXT NOT NULL,
    name         TEXT NOT NULL,
    hash         BLOB NOT NULL CHECK (length(hash) = 32),
    published_at TEXT,
    content      BLOB NOT NULL,
    UNIQUE (books, id)
) STRICT;

CREATE INDEX copro_outbox_waiting ON copro_outbox (books, position) WHERE published_at IS NULL;

-- The books proper. Lines are written first, the entry last: it seals them.
CREATE TABLE copro_entry (
    books             TEXT    NOT NULL,
    entity            TEXT    NOT NULL,
    fiscal_year       TEXT    NOT NULL,
    journal           TEXT    NOT NULL,
    number            INTEGER NOT NULL CHECK (number > 0),
    date              TEXT    NOT NULL,
    voucher_reference TEXT    NOT NULL,
    voucher_date      TEXT    NOT NULL,
    label             TEXT    NOT NULL,
    currency          TEXT    NOT NULL,
    rule              TEXT,
    origin            TEXT,
    validated_on      TEXT    NOT NULL,
    text_digest       BLOB    NOT NULL CHECK (length(text_digest) = 32),
    previous_hash     BLOB    NOT NULL CHECK (length(previous_hash) = 32),
    hash              BLOB    NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (books, entity, fiscal_year, journal, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE copro_entry_line (
    books           TEXT    NOT NULL,
    entity          TEXT    NOT NULL,
    fiscal_year     TEXT    NOT NULL,
    journal         TEXT    NOT NULL,
    number          INTEGER NOT NULL,
    line            INTEGER NOT NULL CHECK (line >= 0),
    account         TEXT    NOT NULL,
    account_label   TEXT    NOT NULL,
    auxiliary       TEXT,
    auxiliary_label TEXT,
    label           TEXT    NOT NULL,
    debit           INTEGER NOT NULL CHECK (debit >= 0),
    credit          INTEGER NOT NULL CHECK (credit >= 0),
    PRIMARY KEY (books, entity, fiscal_year, journal, number, line),
    FOREIGN KEY (books, entity, fiscal_year, journal, number)
        REFERENCES copro_entry (books, entity, fiscal_year, journal, number) DEFERRABLE INITIALLY DEFERRED,
    CHECK ((debit = 0) <> (credit = 0))
) STRICT, WITHOUT ROWID;

-- Validation forbids change (plan comptable général, articles 921-3 and 921-4): not by this code, not by another hand.
CREATE TRIGGER copro_entry_is_never_changed BEFORE UPDATE ON copro_entry
BEGIN
    SELECT RAISE(ABORT, 'copro_entry is append-only: a validated entry is never changed');
END;

CREATE TRIGGER copro_entry_is_never_deleted BEFORE DELETE ON copro_entry
BEGIN
    SELECT RAISE(ABORT, 'copro_entry is append-only: a validated entry is never deleted');
END;

CREATE TRIGGER copro_entry_line_is_never_changed BEFORE UPDATE ON copro_entry_line
BEGIN
    SELECT RAISE(ABORT, 'copro_entry_line is append-only: a line of a validated entry is never changed');
END;

CREATE TRIGGER copro_entry_line_is_never_deleted BEFORE DELETE ON copro_entry_line
BEGIN
    SELECT RAISE(ABORT, 'copro_entry_line is append-only: a line of a validated entry is never deleted');
END;

-- INSERT OR REPLACE deletes without asking a delete trigger; these two see it first.
CREATE TRIGGER copro_entry_line_is_sealed BEFORE INSERT ON copro_entry_line
WHEN EXISTS (
    SELECT 1 FROM copro_entry
    WHERE books = NEW.books AND entity = NEW.entity AND fiscal_year = NEW.fiscal_year AND journal = NEW.journal
      AND number = NEW.number
)
BEGIN
    SELECT RAISE(ABORT, 'copro_entry_line is append-only: its entry is sealed');
END;

CREATE TRIGGER copro_entry_continues BEFORE INSERT ON copro_entry
WHEN NEW.number IS NOT 1 + COALESCE((
    SELECT MAX(number) FROM copro_entry
    WHERE books = NEW.books AND entity = NEW.entity AND fiscal_year = NEW.fiscal_year AND journal = NEW.journal
), 0) OR NEW.previous_hash IS NOT COALESCE((
    SELECT hash FROM copro_entry
    WHERE books = NEW.books AND entity = NEW.entity AND fiscal_year = NEW.fiscal_year AND journal = NEW.journal
    ORDER BY number DESC LIMIT 1
), zeroblob(32))
BEGIN
    SELECT RAISE(ABORT, 'copro_entry does not continue its journal');
END;

-- The sums are taken in halves of 32 bits, so that they are exact whatever the amounts.
CREATE TRIGGER copro_entry_balances BEFORE INSERT ON copro_entry
WHEN (
    SELECT COUNT(*) < 2
        OR (SUM(debit >> 32) - SUM(credit >> 32)) * 4294967296
           <> SUM(credit & 4294967295) - SUM(debit & 4294967295)
    FROM copro_entry_line
    WHERE books = NEW.books AND entity = NEW.entity AND fiscal_year = NEW.fiscal_year AND journal = NEW.journal
      AND number = NEW.number
)
BEGIN
    SELECT RAISE(ABORT, 'copro_entry does not balance');
END;

-- What was taken in or asked once stays known.
CREATE TRIGGER copro_source_document_is_never_changed BEFORE UPDATE ON copro_source_document
BEGIN
    SELECT RAISE(ABORT, 'copro_source_document is append-only');
END;

CREATE TRIGGER copro_source_document_is_never_deleted BEFORE DELETE ON copro_source_document
BEGIN
    SELECT RAISE(ABORT, 'copro_source_document is append-only');
END;

CREATE TRIGGER copro_command_is_never_changed BEFORE UPDATE ON copro_command
BEGIN
    SELECT RAISE(ABORT, 'copro_command is append-only');
END;

CREATE TRIGGER copro_command_is_never_deleted BEFORE DELETE ON copro_command
BEGIN
    SELECT RAISE(ABORT, 'copro_command is append-only');
END;
