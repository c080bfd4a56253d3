create table household (
    id bigint primary key,
    version integer not null,
    number varchar(40),
    head_id bigint,
    village_id bigint references village (id),
    group_id bigint,
    address varchar(200) not null,
    housing varchar(30) not null,
    note varchar(1000) not null,
    closed_on date,
    closed_reason varchar(200) not null,
    constraint household_number_once unique (number),
    constraint household_group_in_village foreign key (group_id, village_id)
        references village_group (id, village_id),
    constraint household_group_needs_village check (group_id is null or village_id is not null),
    constraint household_housing_known check (housing in ('PRESENT', 'AWAY', 'REGISTERED_ELSEWHERE', 'UNKNOWN')),
    constraint household_closed_for_a_reason check (closed_on is null or closed_reason <> '')
);
create index household_place on household (village_id, group_id);

-- search_key and sort_key are worked out by the program from the names and numbers.
create table person (
    id bigint primary key,
    version integer not null,
    household_id bigint not null references household (id),
    kinship varchar(2) not null,
    name varchar(100) not null,
    former_name varchar(100) not null,
    nickname varchar(100) not null,
    sex varchar(10) not null,
    birth_date date,
    id_number varchar(18),
    other_document varchar(30),
    document_number varchar(30),
    ethnicity varchar(2) not null,
    phone varchar(20) not null,
    phone2 varchar(20) not null,
    contact_name varchar(60) not null,
    contact_phone varchar(20) not null,
    died_on date,
    moved_out_on date,
    note varchar(1000) not null,
    search_key varchar(1200) not null,
    sort_key varchar(500) not null,
    constraint person_id_number_once unique (id_number),
    constraint person_document_once unique (other_document, document_number),
    constraint person_of_household unique (id, household_id),
    constraint person_name_not_blank check (name <> ''),
    constraint person_sex_known check (sex in ('UNKNOWN', 'MALE', 'FEMALE', 'UNSTATED')),
    constraint person_id_number_whole check (char_length(id_number) = 18),
    constraint person_number_or_reason check (id_number is not null or other_document is not null),
    constraint person_document_has_kind check (document_number is null or other_document is not null),
    constraint person_dies_after_birth check (died_on >= birth_date)
);
create index person_household on person (household_id);
create index person_birth on person (birth_date);
create index person_name on person (name);
create index person_sort on person (sort_key);

-- The head is one of the household's own people.
alter table household add constraint household_head_is_member
    foreign key (head_id, id) references person (id, household_id);

-- What a row said before and after each correction, as JSON of the fields that changed.
create table record_change (
    id bigint primary key,
    at timestamp(3) not null,
    worker_id bigint not null,
    worker_name varchar(60) not null,
    subject varchar(40) not null,
    subject_id bigint not null,
    before_json varchar(10000) not null,
    after_json varchar(10000) not null
);
create index record_change_subject on record_change (subject, subject_id);
