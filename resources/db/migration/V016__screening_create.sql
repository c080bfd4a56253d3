-- Campaigns in which the station goes through its rosters (对象排查).
create table screening (
    id bigint primary key,
    version integer not null,
    number varchar(20) not null,
    name varchar(60) not null,
    manner varchar(10) not null,
    reach varchar(10) not null,
    starts_on date not null,
    ends_on date not null,
    note varchar(1000) not null,
    stage varchar(10) not null,
    listed_on date,
    conduct varchar(2000) not null,
    advice varchar(2000) not null,
    constraint screening_number_once unique (number),
    constraint screening_manner_known check (manner in ('GATHERED', 'SPREAD')),
    constraint screening_reach_known check (reach in ('KEY', 'FULL')),
    constraint screening_ends_after_start check (ends_on >= starts_on),
    constraint screening_stage_known
        check (stage in ('PLAN', 'UNDER_WAY', 'SUMMARY', 'REPORTED', 'ANSWERED', 'CLOSED')),
    constraint screening_listed_once_begun check ((stage = 'PLAN') = (listed_on is null))
);

-- Whom it goes through: rosters in villages, and households picked by hand.
create table screening_category (
    screening_id bigint not null references screening (id),
    category varchar(30) not null references roster_category (code),
    primary key (screening_id, category)
);
create table screening_village (
    screening_id bigint not null references screening (id),
    village_id bigint not null references village (id),
    worker_id bigint references worker (id),
    primary key (screening_id, village_id)
);
create table screening_household (
    screening_id bigint not null references screening (id),
    household_id bigint not null references household (id),
    primary key (screening_id, household_id)
);

-- How it went from stage to stage, also back; nothing is changed here.
create table screening_step (
    id bigint primary key,
    screening_id bigint not null references screening (id),
    stage varchar(10) not null,
    back boolean not null,
    taken_on date not null,
    worker_id bigint not null references worker (id),
    reason varchar(200) not null,
    constraint screening_step_back_has_reason check (not back or reason <> '')
);
create index screening_step_by_screening on screening_step (screening_id);

-- The work list: each household once in a campaign.
create table screening_row (
    id bigint primary key,
    screening_id bigint not null references screening (id),
    household_id bigint not null references household (id),
    village_id bigint references village (id),
    worker_id bigint references worker (id),
    origin varchar(10) not null,
    added_reason varchar(200) not null,
    removed_reason varchar(200) not null,
    missed_reason varchar(200) not null,
    constraint screening_row_household_once unique (screening_id, household_id),
    constraint screening_row_origin_known check (origin in ('LISTED', 'ADDED', 'FOUND'))
);
create index screening_row_by_household on screening_row (household_id);
create table screening_row_category (
    row_id bigint not null references screening_row (id),
    category varchar(30) not null references roster_category (code),
    primary key (row_id, category)
);

-- What was found at a household of the list, as it holds now.
create table screening_result (
    row_id bigint primary key references screening_row (id),
    version integer not null,
    method varchar(10) not null,
    examined_on date not null,
    worker_id bigint not null references worker (id),
    visit_id bigint references visit (id),
    unchanged boolean not null,
    suggestion varchar(10) not null,
    other_suggestion varchar(100) not null,
    evidence varchar(2000) not null,
    signed boolean not null,
    remark varchar(1000) not null,
    recorded_by bigint not null references worker (id),
    recorded_at timestamp(3) not null,
    constraint screening_result_method_known check (method in ('SYSTEM', 'HOME', 'ONLINE', 'NEIGHBOUR')),
    constraint screening_result_suggestion_known check (suggestion in
        ('KEEP', 'ADJUST', 'FADE', 'LEAVE', 'TO_TEKUN', 'ADD', 'DIED', 'MOVED', 'OTHER'))
);
create index screening_result_by_day on screening_result (examined_on);
create table screening_change (
    row_id bigint not null references screening_result (row_id),
    kind varchar(10) not null,
    note varchar(500) not null,
    primary key (row_id, kind),
    constraint screening_change_kind_known check (kind in ('MEMBERS', 'INCOME', 'PROPERTY', 'HEALTH'))
);
-- Who belonged to the household when it was examined.
create table screening_person (
    row_id bigint not null references screening_result (row_id),
    person_id bigint not null references person (id),
    primary key (row_id, person_id)
);
create table screening_attachment (
    row_id bigint not null references screening_row (id),
    attachment_id bigint not null references attachment (id),
    primary key (row_id, attachment_id)
);

-- What the superior office wrote back.
create table screening_reply (
    id bigint primary key,
    screening_id bigint not null references screening (id),
    received_on date not null,
    sender varchar(60) not null,
    content varchar(2000) not null,
    recorded_by bigint not null references worker (id)
);
create index screening_reply_by_screening on screening_reply (screening_id);

-- The list of problems; each is followed until it is settled (销号).
create table screening_problem (
    id bigint primary key,
    version integer not null,
    screening_id bigint not null references screening (id),
    household_id bigint references household (id),
    person_id bigint references person (id),
    kind varchar(12) not null,
    description varchar(1000) not null,
    advice varchar(1000) not null,
    owner_id bigint not null references worker (id),
    noted_on date not null,
    after_report boolean not null,
    demand varchar(1000) not null,
    due_on date,
    outcome varchar(1000) not null,
    settled_on date,
    settled_by bigint references worker (id),
    constraint screening_problem_kind_known check (kind in
        ('MEMBERS', 'MEANS', 'DEAD', 'MISSING', 'STANDARD', 'SERVICE', 'SAFETY', 'OTHER')),
    constraint screening_problem_settled_whole check (
        (settled_on is null) = (settled_by is null) and (settled_on is null) = (outcome = ''))
);
create index screening_problem_by_screening on screening_problem (screening_id);
create index screening_problem_by_household on screening_problem (household_id);
