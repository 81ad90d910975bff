-- What audits have shown about a key since its last mismatch, and how often it was wrong.
alter table session_key add column verified integer not null default 0;
alter table session_key add column mismatched integer not null default 0;

-- When the audit was put into the queue the last time, and how often.
alter table receipt add column offered_ms integer;
alter table receipt add column offers integer not null default 0;

-- JSON: the first differing field.
alter table submission_event add column difference text;

alter table engine add column bytes integer not null default 0;
