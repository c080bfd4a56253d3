-- What was made to be sent: to whom, of which period, with names or without, and the files as they went out.
create table submission (
    id bigint primary key,
    period varchar(20) not null,
    recipient varchar(100) not null,
    masked boolean not null,
    locked boolean not null,
    closed boolean not null,
    letter varchar(4000) not null,
    sent_by bigint not null references worker (id),
    sent_at timestamp(3) not null,
    constraint submission_recipient_not_blank check (recipient <> '')
);
create index submission_by_time on submission (sent_at);

create table submission_file (
    submission_id bigint not null references submission (id),
    position integer not null,
    name varchar(260) not null,
    size bigint not null,
    hash varchar(64) not null,
    primary key (submission_id, position)
);
