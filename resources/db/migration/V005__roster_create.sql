-- The rosters, by the names the program gives them, with what people call them.
create table roster_category (
    code varchar(30) primary key,
    label varchar(30) not null,
    sort_order integer not null,
    constraint roster_category_label_once unique (label)
);
insert into roster_category (code, label, sort_order) values
    ('DIBAO', '低保', 1),
    ('DIBAO_EDGE', '低保边缘', 2),
    ('RIGID', '刚性支出困难', 3),
    ('TEKUN', '特困', 4),
    ('TEMPORARY_AID', '临时救助', 5),
    ('MONITORED', '防止返贫监测', 6),
    ('DISABLED', '残疾人', 7),
    ('LEFT_BEHIND_CHILD', '留守儿童', 8),
    ('IN_NEED_CHILD', '困境儿童', 9),
    ('MIGRANT_CHILD', '流动儿童', 10),
    ('ORPHAN', '孤儿', 11),
    ('UNATTENDED_CHILD', '事实无人抚养儿童', 12),
    ('AGED', '高龄', 13),
    ('LEFT_BEHIND_ELDER', '留守老人', 14),
    ('EMPTY_NEST', '空巢老人', 15),
    ('LIVING_ALONE', '独居老人', 16),
    ('DISABLED_ELDER', '失能老人', 17),
    ('BEREAVED_FAMILY', '计生特殊家庭', 18),
    ('LEFT_BEHIND_WOMAN', '留守妇女', 19);

-- One grant to a household or a person. On the roster at the close of a day: started_on <= day, and not ended by then.
create table roster_entry (
    id bigint primary key,
    version integer not null,
    category varchar(30) not null references roster_category (code),
    household_id bigint references household (id),
    number varchar(40) not null,
    grade varchar(40) not null,
    cause varchar(100) not null,
    monthly_amount numeric(10, 2),
    household_size integer,
    insured_size integer,
    approved_on date,
    started_on date not null,
    ended_on date,
    end_reason varchar(200) not null,
    recorded_on date not null,
    note varchar(1000) not null,
    constraint roster_entry_ends_after_start check (ended_on >= started_on),
    constraint roster_entry_ends_for_a_reason check (ended_on is null or end_reason <> ''),
    constraint roster_entry_amount check (monthly_amount >= 0),
    constraint roster_entry_sizes check (household_size > 0 and insured_size >= 0)
);
create index roster_entry_household on roster_entry (household_id);
create index roster_entry_category on roster_entry (category, started_on);

-- Whom a grant covers, each with a spell of its own within that of the entry.
create table roster_member (
    id bigint primary key,
    entry_id bigint not null references roster_entry (id),
    person_id bigint not null references person (id),
    started_on date not null,
    ended_on date,
    end_reason varchar(200) not null,
    recorded_on date not null,
    constraint roster_member_starts_once unique (entry_id, person_id, started_on),
    constraint roster_member_ends_after_start check (ended_on >= started_on),
    constraint roster_member_ends_for_a_reason check (ended_on is null or end_reason <> '')
);
create index roster_member_person on roster_member (person_id);
