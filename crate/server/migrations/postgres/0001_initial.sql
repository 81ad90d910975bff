-- JSON documents are those of belljar-protocol; digests are 64 lower-case hexadecimal digits;
-- times are milliseconds since 1970-01-01 UTC by the server's clock.

create table task (
    id text not null primary key,
    position bigint not null,
    version bigint not null,
    archived bigint not null,
    -- 1: the server's own, and nobody has changed it since.
    seeded bigint not null
);

-- Every version of a task stays: a ticket names one by the SHA-256 of its document.
create table task_version (
    task text not null references task,
    version bigint not null,
    sha256 text not null,
    document text not null,
    created_ms bigint not null,
    primary key (task, version)
);

create index task_version_sha256 on task_version (sha256);

create table data (
    sha256 text not null primary key,
    format text not null,
    bytes bigint not null
);

-- Every policy that a ticket has named: an audit needs it, also when the task has another one by then.
create table policy (
    sha256 text not null primary key,
    document text not null
);

-- Every engine that a ticket has named.
create table engine (
    sha256 text not null primary key,
    first_ms bigint not null
);

create table session_key (
    thumbprint text not null primary key,
    jwk text not null,
    first_ms bigint not null,
    revoked_ms bigint,
    revoked_reason text
);

create table receipt (
    id text not null primary key,
    -- The ticket's: storing a receipt and using up its ticket are one insert.
    jti text not null unique,
    session_key text not null references session_key,
    task text not null references task,
    state text not null,
    class text not null,
    value_sha256 text,
    fuel bigint not null,
    received_ms bigint not null,
    compact text not null,
    claims text not null,
    -- Python allows U+0000 in a source, and PostgreSQL has no such text.
    source bytea not null,
    outcome bytea not null
);

create index receipt_received on receipt (received_ms, id);
create index receipt_task on receipt (task, received_ms, id);
create index receipt_session_key on receipt (session_key, received_ms, id);
create index receipt_state on receipt (state, received_ms, id);

-- What became of a receipt after it was `claimed`, which it is from the moment it is received.
create table submission_event (
    receipt text not null references receipt,
    position bigint not null,
    state text not null,
    at_ms bigint not null,
    detail text not null,
    primary key (receipt, position)
);

create table function (
    name text not null primary key,
    version bigint not null
);

create table function_version (
    name text not null references function,
    version bigint not null,
    source_sha256 text not null,
    source bytea not null,
    entry text not null,
    policy text not null,
    limits text not null,
    created_ms bigint not null,
    primary key (name, version)
);

create index function_version_source on function_version (source_sha256);

-- One row that is written to see whether writing works.
create table probe (
    id bigint not null primary key,
    at_ms bigint not null
);
