-- A finding of the data check that somebody has looked at and left as it is. It holds while the data that were found say
-- the same; the subject may go meanwhile, so nothing refers to it.
create table quality_waiver (
    id bigint primary key,
    check_code varchar(40) not null,
    subject varchar(10) not null,
    subject_id bigint not null,
    record_id bigint not null,
    print varchar(64) not null,
    reason varchar(200) not null,
    waived_at timestamp(3) not null,
    waived_by varchar(60) not null,
    constraint quality_waiver_once unique (check_code, subject, subject_id, record_id),
    constraint quality_waiver_for_a_reason check (reason <> '')
);
