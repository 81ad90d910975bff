-- What audits have shown about a key since its last mismatch, and how often it was wrong.
alter table session_key add column verified bigint not null default 0;
alter table session_key add column mismatched bigint not null default 0;

-- When the audit was put into the queue the last time, and how often.
alter table receipt add column offered_ms bigint;
alter table receipt add column offers bigint not null default 0;

-- JSON: the first differing field.
alter table submission_event add column difference text;

alter table engine add column bytes bigint not null default 0;
