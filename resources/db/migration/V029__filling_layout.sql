-- Which field stands in each column of a table that the county wants filled, as a worker has once said.
create table filling_layout (
    layout_key varchar(32) primary key,
    columns varchar(20000) not null,
    remembered_at timestamp(3) not null,
    worker_id bigint not null
);
