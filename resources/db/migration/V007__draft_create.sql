-- What a worker has half typed: one per worker, kind of form and thing it is about; gone once it is saved.
create table draft (
    worker_id bigint not null,
    kind varchar(40) not null,
    about varchar(80) not null,
    content varchar(200000) not null,
    focused_field varchar(60) not null,
    kept_at timestamp(3) not null,
    primary key (worker_id, kind, about)
);
