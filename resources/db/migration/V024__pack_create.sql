-- Visiting packs: the sheets that were printed, in the order of the way, and what became of each.
create table pack (
    id bigint primary key,
    number integer not null,
    title varchar(200) not null,
    chosen varchar(300) not null,
    made_by bigint not null references worker (id),
    made_at timestamp(3) not null,
    constraint pack_number_once unique (number)
);

-- The code stands on the page and says nothing of the household.
create table pack_sheet (
    id bigint primary key,
    pack_id bigint not null references pack (id),
    page_no integer not null,
    code varchar(20) not null,
    household_id bigint not null references household (id),
    why varchar(200) not null,
    constraint pack_sheet_page_once unique (pack_id, page_no),
    constraint pack_sheet_code_once unique (code)
);
create index pack_sheet_by_household on pack_sheet (household_id);

-- What was done with a sheet; the last one holds. A visit that was voided leaves its sheet to be keyed in.
create table pack_step (
    id bigint primary key,
    sheet_id bigint not null references pack_sheet (id),
    kind varchar(10) not null,
    visit_root bigint references visit (id),
    reason varchar(200) not null,
    worker_id bigint not null references worker (id),
    done_at timestamp(3) not null,
    constraint pack_step_kind_known check (kind in ('ENTERED', 'SKIPPED', 'REOPENED')),
    constraint pack_step_entered_has_visit check ((kind = 'ENTERED') = (visit_root is not null)),
    constraint pack_step_skipped_has_reason check ((kind = 'SKIPPED') = (reason <> ''))
);
create index pack_step_by_sheet on pack_step (sheet_id, id);

-- Pages that came back from the scanner; without a sheet they wait to be told where they belong.
create table pack_scan (
    id bigint primary key,
    attachment_id bigint not null references attachment (id),
    hash varchar(64) not null,
    file_name varchar(260) not null,
    page_no integer not null,
    note varchar(200) not null,
    sheet_id bigint references pack_sheet (id),
    document_id bigint references filed_document (id),
    set_aside varchar(200) not null,
    scanned_by bigint not null references worker (id),
    scanned_at timestamp(3) not null,
    constraint pack_scan_filed_whole check ((sheet_id is null) = (document_id is null))
);
create index pack_scan_by_sheet on pack_scan (sheet_id);
create index pack_scan_by_hash on pack_scan (hash);
