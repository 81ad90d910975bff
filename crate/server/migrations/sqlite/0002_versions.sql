-- Every version of a task stays: a ticket names one by the SHA-256 of its document.
create table task_version (
    task text not null references task,
    version integer not null,
    sha256 text not null,
    document text not null,
    created_ms integer not null,
    primary key (task, version)
) strict;

create index task_version_sha256 on task_version (sha256);

-- Tasks of before were the server's own, and every start puts those back: as version 1.
alter table task add column version integer not null default 0;
alter table task add column archived integer not null default 0;
-- 1: the server's own, and nobody has changed it since.
alter table task add column seeded integer not null default 1;
alter table task drop column document;

-- The bytes are blobs now; the only data there was is the server's own, which every start puts back.
drop table data;
create table data (
    sha256 text not null primary key,
    format text not null,
    bytes integer not null
) strict;

alter table session_key add column revoked_ms integer;
alter table session_key add column revoked_reason text;

-- As before, but `source` is bytes, as in PostgreSQL, which has no text with U+0000.
create table receipt_again (
    id text not null primary key,
    -- The ticket's: storing a receipt and using up its ticket are one insert.
    jti text not null unique,
    session_key text not null references session_key,
    task text not null references task,
    state text not null,
    class text not null,
    value_sha256 text,
    fuel integer not null,
    received_ms integer not null,
    compact text not null,
    claims text not null,
    source blob not null,
    outcome blob not null
) strict;

insert into receipt_again
select id, jti, session_key, task, state, class, value_sha256, fuel, received_ms,
    compact, claims, cast(source as blob), outcome
from receipt;

drop table receipt;
alter table receipt_again rename to receipt;

create index receipt_received on receipt (received_ms, id);
create index receipt_task on receipt (task, received_ms, id);
create index receipt_session_key on receipt (session_key, received_ms, id);
create index receipt_state on receipt (state, received_ms, id);

-- What became of a receipt after it was `claimed`, which it is from the moment it is received.
create table submission_event (
    receipt text not null references receipt,
    position integer not null,
    state text not null,
    at_ms integer not null,
    detail text not null,
    primary key (receipt, position)
) strict;

create table function (
    name text not null primary key,
    version integer not null
) strict;

create table function_version (
    name text not null references function,
    version integer not null,
    source_sha256 text not null,
    source blob not null,
    entry text not null,
    policy text not null,
    limits text not null,
    created_ms integer not null,
    primary key (name, version)
) strict;

create index function_version_source on function_version (source_sha256);

-- One row that is written to see whether writing works.
create table probe (
    id integer not null primary key,
    at_ms integer not null
) strict;
