-- One row per version of a visit. Nothing is changed but the state, nothing is deleted.
create table visit (
    id bigint primary key,
    root_id bigint not null references visit (id),
    version integer not null,
    state varchar(10) not null,
    household_id bigint not null references household (id),
    village_id bigint references village (id),
    visited_at timestamp(0) not null,
    minutes integer not null,
    way varchar(10) not null,
    miss_reason varchar(20),
    catalogue_code varchar(10) not null,
    economy varchar(2000) not null,
    housing varchar(2000) not null,
    health varchar(2000) not null,
    employment varchar(2000) not null,
    hardship_kind varchar(20),
    hardship_degree varchar(10),
    informant varchar(200) not null,
    other_companions varchar(200) not null,
    problems varchar(2000) not null,
    done varchar(2000) not null,
    urgent boolean not null,
    follow_up_on date,
    follow_up_text varchar(200) not null,
    void_reason varchar(200) not null,
    recorded_by bigint not null references worker (id),
    recorded_at timestamp(3) not null,
    constraint visit_version_once unique (root_id, version),
    constraint visit_state_known check (state in ('ACTIVE', 'REPLACED', 'VOID')),
    constraint visit_way_known check (way in ('HOME', 'PHONE', 'VIDEO', 'NEIGHBOUR', 'STREET', 'OTHER')),
    constraint visit_minutes_possible check (minutes between 0 and 600),
    constraint visit_success_takes_time check (miss_reason is not null or minutes > 0),
    constraint visit_void_has_reason check ((state = 'VOID') = (void_reason <> ''))
);
create index visit_by_time on visit (state, visited_at);
create index visit_by_household on visit (household_id, state, visited_at);

-- The members of the household at the time, and which of them were spoken to.
create table visit_person (
    visit_id bigint not null references visit (id),
    person_id bigint not null references person (id),
    met boolean not null,
    primary key (visit_id, person_id)
);
create index visit_person_by_person on visit_person (person_id);

-- The station's workers who went and who went along.
create table visit_worker (
    visit_id bigint not null references visit (id),
    worker_id bigint not null references worker (id),
    part varchar(10) not null,
    primary key (visit_id, worker_id),
    constraint visit_worker_part_known check (part in ('VISITOR', 'COMPANION'))
);
create index visit_worker_by_worker on visit_worker (worker_id);

-- The earlier visits (their first versions) whose follow-up a visit is.
create table visit_follow_up (
    visit_id bigint not null references visit (id),
    followed_root_id bigint not null references visit (id),
    primary key (visit_id, followed_root_id)
);
create index visit_follow_up_by_followed on visit_follow_up (followed_root_id);
