-- How the columns of a sender's layout are read, as a worker has once said.
create table intake_layout (
    layout_key varchar(32) primary key,
    mapping varchar(60000) not null,
    remembered_at timestamp(3) not null,
    worker_id bigint not null
);

-- One list that was taken in. Every record that it wrote has a key between id and until_id.
create table intake_batch (
    id bigint primary key,
    file_name varchar(260) not null,
    file_hash varchar(64) not null,
    category varchar(30) not null references roster_category (code),
    title varchar(400) not null,
    period varchar(7),
    taken_at timestamp(3) not null,
    taken_by varchar(60) not null,
    row_count integer not null,
    new_count integer not null,
    changed_count integer not null,
    same_count integer not null,
    refused_count integer not null,
    left_count integer not null,
    until_id bigint not null,
    undone_at timestamp(3),
    undone_by varchar(60),
    constraint intake_batch_keys check (until_id > id),
    constraint intake_batch_undone_by_somebody check ((undone_at is null) = (undone_by is null))
);
create index intake_batch_file on intake_batch (file_hash);

-- What each row of a list did. The records may have been taken back since, so nothing refers to them.
create table intake_deed (
    id bigint primary key,
    batch_id bigint not null references intake_batch (id),
    sheet varchar(100) not null,
    row_number integer not null,
    kind varchar(20) not null,
    record_id bigint not null,
    added boolean not null,
    constraint intake_deed_kind_known check
        (kind in ('VILLAGE', 'VILLAGE_GROUP', 'HOUSEHOLD', 'PERSON', 'ROSTER_ENTRY', 'ROSTER_MEMBER'))
);
create index intake_deed_batch on intake_deed (batch_id);

-- The rows that were not taken, to be given back to the sender; headers and cells as JSON.
create table intake_refusal (
    id bigint primary key,
    batch_id bigint not null references intake_batch (id),
    sheet varchar(100) not null,
    title varchar(1000) not null,
    row_number integer not null,
    headers varchar(20000) not null,
    cells varchar(60000) not null,
    reason varchar(4000) not null
);
create index intake_refusal_batch on intake_refusal (batch_id);
