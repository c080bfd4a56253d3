-- Figures that a rule needs and that differ by place and year, as the station has set them; those shipped stand in a file.
create table policy_parameter (
    id bigint primary key,
    code varchar(40) not null,
    amount varchar(60) not null,
    valid_from date not null,
    source varchar(300) not null,
    recorded_at timestamp(3) not null,
    recorded_by varchar(60) not null,
    constraint policy_parameter_begins_once unique (code, valid_from)
);

-- What is known of a person or a household beyond what everyone has. Nothing is overwritten: a newer row names itself in
-- the one that it replaces, so that what was known on any day can be read.
create table fact (
    id bigint primary key,
    person_id bigint references person (id),
    household_id bigint references household (id),
    field varchar(40) not null,
    content varchar(1000) not null,
    since date,
    recorded_at timestamp(3) not null,
    recorded_by varchar(60) not null,
    replaced_by bigint,
    constraint fact_of_one check ((person_id is null) <> (household_id is null))
);
create index fact_person on fact (person_id, field);
create index fact_household on fact (household_id, field);

-- Fields that the station has added to rosters of its own.
create table fact_field (
    code varchar(40) primary key,
    label varchar(30) not null,
    kind varchar(30) not null,
    about varchar(10) not null,
    choices varchar(2000) not null,
    constraint fact_field_about_known check (about in ('PERSON', 'HOUSEHOLD'))
);

-- A roster of the station's own says here what it is; those shipped are described in a file.
alter table roster_category add column description varchar(500);
alter table roster_category add column fields varchar(4000);
alter table roster_category add column retired_on date;
update roster_category set sort_order = sort_order * 10;
insert into roster_category (code, label, sort_order) values
    ('DISASTER', '受灾人员', 55),
    ('SEVERE_ELDER', '重残老人', 175);

-- Why somebody came on a roster, on which paper that rests, and when it is to be looked at again.
alter table roster_entry add column start_reason varchar(200) default '' not null;
alter table roster_entry add column evidence varchar(500) default '' not null;
alter table roster_entry add column document_number varchar(60) default '' not null;
alter table roster_entry add column review_on date;
