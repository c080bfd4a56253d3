-- The one station this store belongs to, as its reports and covers name it.
create table station_profile (
    id bigint primary key,
    county varchar(60) not null,
    county_code varchar(6) not null,
    township varchar(60) not null,
    station_name varchar(100) not null,
    operator varchar(100) not null,
    contract_from date,
    contract_to date,
    head_name varchar(60) not null,
    filler_name varchar(60) not null,
    filler_phone varchar(20) not null,
    reviewer_name varchar(60) not null,
    constraint station_profile_one_row check (id = 1),
    constraint station_profile_contract check (contract_to >= contract_from)
);

-- Choices of the station (worker_id 0) and of each worker.
create table preference (
    worker_id bigint not null,
    name varchar(80) not null,
    text varchar(4000) not null,
    primary key (worker_id, name)
);
