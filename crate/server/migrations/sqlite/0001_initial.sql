-- JSON documents are those of belljar-protocol; digests are 64 lower-case hexadecimal digits;
-- times are milliseconds since 1970-01-01 UTC by the server's clock.

create table task (
    id text not null primary key,
    position integer not null,
    document text not null
) strict;

create table data (
    sha256 text not null primary key,
    format text not null,
    bytes blob not null
) strict;

-- Every policy that a ticket has named: an audit needs it, also when the task has another one by then.
create table policy (
    sha256 text not null primary key,
    document text not null
) strict;

-- Every engine that a ticket has named.
create table engine (
    sha256 text not null primary key,
    first_ms integer not null
) strict;

create table session_key (
    thumbprint text not null primary key,
    jwk text not null,
    first_ms integer not null
) strict;

create table receipt (
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
    source text not null,
    outcome blob not null
) strict;
