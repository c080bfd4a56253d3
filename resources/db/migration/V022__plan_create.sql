-- How often whom to visit, as the station has set it from a day on; those shipped stand in a file. A whole rule each.
create table visiting_rule (
    id bigint primary key,
    code varchar(40) not null,
    label varchar(40) not null,
    categories varchar(2000) not null,
    age_from integer,
    grade varchar(40) not null,
    level varchar(10),
    every_number integer not null,
    every_unit varchar(10) not null,
    in_force boolean not null,
    remote boolean not null,
    valid_from date not null,
    source varchar(300) not null,
    recorded_at timestamp(3) not null,
    recorded_by varchar(60) not null,
    taken_back_at timestamp(3),
    taken_back_by varchar(60) not null,
    constraint visiting_rule_level_known check (level in ('HIGH', 'MIDDLE', 'LOW')),
    constraint visiting_rule_unit_known check (every_unit in ('WEEK', 'MONTH', 'QUARTER', 'YEAR')),
    constraint visiting_rule_number check (every_number between 1 and 12)
);
create index visiting_rule_code on visiting_rule (code, valid_from);

-- Something happened to somebody: a visit is owed within hours. The next visit answers it, or a reason closes it.
create table visit_call (
    id bigint primary key,
    household_id bigint not null references household (id),
    person_id bigint references person (id),
    reported_at timestamp(0) not null,
    source varchar(60) not null,
    content varchar(500) not null,
    recorded_at timestamp(3) not null,
    recorded_by bigint not null references worker (id),
    closed_reason varchar(200) not null,
    closed_at timestamp(3),
    closed_by bigint references worker (id),
    constraint visit_call_closed_whole check (
        (closed_at is null) = (closed_by is null) and (closed_at is null) = (closed_reason = ''))
);
create index visit_call_by_household on visit_call (household_id);
create index visit_call_by_person on visit_call (person_id);

-- Whose village it is, from a day on; nobody's where there is no worker.
create table visit_duty (
    id bigint primary key,
    village_id bigint not null references village (id),
    worker_id bigint references worker (id),
    valid_from date not null,
    recorded_at timestamp(3) not null,
    recorded_by varchar(60) not null,
    taken_back_at timestamp(3)
);
create index visit_duty_by_village on visit_duty (village_id, valid_from);

-- Who goes in the place of an absent colleague.
create table visit_cover (
    id bigint primary key,
    absent_id bigint not null references worker (id),
    cover_id bigint not null references worker (id),
    from_on date not null,
    until_on date not null,
    reason varchar(100) not null,
    recorded_at timestamp(3) not null,
    recorded_by varchar(60) not null,
    ended_on date,
    taken_back_at timestamp(3),
    constraint visit_cover_two check (absent_id <> cover_id),
    constraint visit_cover_days check (until_on >= from_on)
);
