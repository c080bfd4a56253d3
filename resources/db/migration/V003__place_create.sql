-- Villages and communities of the township. Never deleted: old records point at them.
create table village (
    id bigint primary key,
    name varchar(60) not null,
    kind varchar(10) not null,
    code varchar(12) not null,
    sort_order integer not null,
    valid boolean not null,
    constraint village_name_once unique (name),
    constraint village_name_not_blank check (name <> ''),
    constraint village_kind_known check (kind in ('VILLAGE', 'COMMUNITY'))
);

-- The groups (组, 社, 屯) of a village.
create table village_group (
    id bigint primary key,
    village_id bigint not null references village (id),
    number integer not null,
    label varchar(40) not null,
    valid boolean not null,
    constraint village_group_of_village unique (id, village_id),
    constraint village_group_number_once unique (village_id, number),
    constraint village_group_label_once unique (village_id, label),
    constraint village_group_number_counts check (number > 0)
);
