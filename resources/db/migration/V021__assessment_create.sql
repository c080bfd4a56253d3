-- Definitions of instruments, one row per version. A row is never changed, so that a sheet keeps the questions it was
-- answered to. Those that the program brings are written with the first sheet that uses them.
create table instrument (
    id bigint primary key,
    code varchar(40) not null,
    version integer not null,
    label varchar(100) not null,
    origin varchar(10) not null,
    definition varchar(200000) not null,
    digest varchar(64) not null,
    added_by varchar(60) not null,
    added_at timestamp(3) not null,
    constraint instrument_version_once unique (code, version),
    constraint instrument_origin_known check (origin in ('SHIPPED', 'OWN'))
);

-- Whether an instrument is offered; the last row about its code holds.
create table instrument_offer (
    id bigint primary key,
    code varchar(40) not null,
    offered boolean not null,
    reason varchar(200) not null,
    decided_by varchar(60) not null,
    decided_at timestamp(3) not null
);
create index instrument_offer_code on instrument_offer (code);

-- One row per version of an answered sheet. Nothing is changed but the state, nothing is deleted. Score, level and
-- sentence stand as they were found on that day.
create table assessment (
    id bigint primary key,
    root_id bigint not null references assessment (id),
    version integer not null,
    state varchar(10) not null,
    instrument_id bigint not null references instrument (id),
    instrument_code varchar(40) not null,
    person_id bigint references person (id),
    household_id bigint references household (id),
    village_id bigint references village (id),
    assessed_on date not null,
    reason varchar(10) not null,
    place varchar(100) not null,
    other_assessors varchar(200) not null,
    witness varchar(100) not null,
    informant varchar(60) not null,
    informant_relation varchar(60) not null,
    informant_phone varchar(30) not null,
    answers varchar(100000) not null,
    remark varchar(2000) not null,
    visit_root_id bigint references visit (id),
    finished boolean not null,
    score decimal(14, 2),
    level_code varchar(40),
    result_text varchar(2000) not null,
    void_reason varchar(200) not null,
    recorded_by bigint not null references worker (id),
    recorded_at timestamp(3) not null,
    constraint assessment_version_once unique (root_id, version),
    constraint assessment_state_known check (state in ('ACTIVE', 'REPLACED', 'VOID')),
    constraint assessment_reason_known check (reason in ('FIRST', 'REGULAR', 'AT_ONCE', 'DOUBT', 'OTHER')),
    constraint assessment_of_one check (person_id is null or household_id is null),
    constraint assessment_level_when_finished check (finished or level_code is null),
    constraint assessment_void_has_reason check ((state = 'VOID') = (void_reason <> ''))
);
create index assessment_day on assessment (state, assessed_on);
create index assessment_person on assessment (person_id, instrument_code);
create index assessment_household on assessment (household_id, instrument_code);

-- The station's workers who assessed.
create table assessment_worker (
    assessment_id bigint not null references assessment (id),
    worker_id bigint not null references worker (id),
    primary key (assessment_id, worker_id)
);
create index assessment_worker_by_worker on assessment_worker (worker_id);
