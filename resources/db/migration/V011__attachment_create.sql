-- Files kept with the records: the rows are here, the encrypted contents lie beside the store under the same key.
create table attachment (
    id bigint primary key,
    name varchar(260) not null,
    size bigint not null,
    hash varchar(64) not null,
    added_at timestamp(3) not null,
    added_by bigint not null,
    constraint attachment_has_name check (name <> ''),
    constraint attachment_size_counts check (size >= 0)
);
