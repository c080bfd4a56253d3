-- What became of what a visit promised or reported as urgent, beside later visits: handed to somebody, closed by a
-- result without a visit, opened again. Nothing is changed or deleted; the last of its kind holds.
create table follow_up_step (
    id bigint primary key,
    visit_root bigint not null references visit (id),
    kind varchar(10) not null,
    handed_to bigint references worker (id),
    closed_on date,
    result varchar(200) not null,
    recorded_by bigint not null references worker (id),
    recorded_at timestamp(3) not null,
    constraint follow_up_step_kind_known check (kind in ('HANDED', 'CLOSED', 'REOPENED')),
    constraint follow_up_step_handed_to_somebody check ((kind = 'HANDED') = (handed_to is not null)),
    constraint follow_up_step_closed_by_a_result check (
        (kind = 'CLOSED') = (closed_on is not null) and (kind = 'CLOSED') = (result <> ''))
);
create index follow_up_step_by_visit on follow_up_step (visit_root, id);
