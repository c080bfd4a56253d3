-- Who did what; one line or more in every transaction, so its highest key is the highest key given so far.
create table audit_line (
    id bigint primary key,
    at timestamp(3) not null,
    worker_id bigint not null,
    worker_name varchar(60) not null,
    action varchar(60) not null,
    subject varchar(40) not null,
    subject_id bigint not null,
    text varchar(2000) not null
);
create index audit_line_subject on audit_line (subject, subject_id);
