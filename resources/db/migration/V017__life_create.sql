-- What befell somebody or a household, with the day on which it happened and the moment at which it was written down.
-- What a row brought about lies between its own key and until_id, and so can be taken back.
create table life_event (
    id bigint primary key,
    until_id bigint not null,
    kind varchar(20) not null,
    person_id bigint references person (id),
    household_id bigint not null references household (id),
    other_household_id bigint references household (id),
    made_person boolean not null,
    made_household boolean not null,
    happened_on date not null,
    recorded_at timestamp(3) not null,
    recorded_by varchar(60) not null,
    note varchar(500) not null,
    consequences varchar(2000) not null,
    constraint life_event_after_it_happened check (happened_on <= recorded_at)
);
create index life_event_person on life_event (person_id);
create index life_event_household on life_event (household_id);
create index life_event_other_household on life_event (other_household_id);
create index life_event_day on life_event (happened_on);
