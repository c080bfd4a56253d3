-- Somebody who had been entered twice: which of the two was kept. What the merge wrote has keys between its own and
-- until_id, here and in record_change, so that it can be undone at any later time.
create table person_merge (
    id bigint primary key,
    until_id bigint not null,
    kept_id bigint not null,
    gone_id bigint not null,
    kept_name varchar(100) not null,
    gone_name varchar(100) not null,
    place varchar(120) not null,
    reasons varchar(400) not null,
    moved varchar(400) not null,
    merged_at timestamp(3) not null,
    merged_by varchar(60) not null,
    undone_at timestamp(3),
    undone_by varchar(60),
    left_note varchar(2000) not null,
    constraint person_merge_of_two check (kept_id <> gone_id),
    constraint person_merge_undone_by_somebody check ((undone_at is null) = (undone_by is null))
);

-- Every row that a merge moved, changed or set aside, as JSON of its columns. The row of the person who is no more in
-- the lists is one of them.
create table person_merge_row (
    id bigint primary key,
    merge_id bigint not null references person_merge (id),
    deed varchar(10) not null,
    table_name varchar(60) not null,
    key_json varchar(400) not null,
    before_json varchar(20000) not null,
    after_json varchar(4000) not null,
    constraint person_merge_row_deed_known check (deed in ('MOVED', 'CHANGED', 'SET_ASIDE'))
);
create index person_merge_row_merge on person_merge_row (merge_id);

-- Whom an old key or an old number leads to while the merge holds.
create table merged_person (
    person_id bigint primary key,
    merged_into bigint not null references person (id),
    household_id bigint not null references household (id),
    merge_id bigint not null references person_merge (id),
    name varchar(100) not null,
    id_number varchar(18)
);
create index merged_person_into on merged_person (merged_into);
create index merged_person_number on merged_person (id_number);

-- Two who look alike and are not the same; they may go meanwhile, so nothing refers to them.
create table person_different (
    id bigint primary key,
    one_id bigint not null,
    other_id bigint not null,
    note varchar(200) not null,
    said_at timestamp(3) not null,
    said_by varchar(60) not null,
    constraint person_different_two check (one_id <> other_id),
    constraint person_different_once unique (one_id, other_id)
);
