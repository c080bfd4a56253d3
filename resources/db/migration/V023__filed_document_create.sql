-- Photos and scans filed with a household. One row per version: what was said of one is never written over.
create table filed_document (
    id bigint primary key,
    root_id bigint not null references filed_document (id),
    version integer not null,
    state varchar(10) not null,
    attachment_id bigint not null references attachment (id),
    original_hash varchar(64) not null,
    kind varchar(10) not null,
    household_id bigint not null references household (id),
    person_id bigint references person (id),
    visit_root bigint,
    caption varchar(200) not null,
    taken_at timestamp(0),
    consent varchar(10) not null,
    void_reason varchar(200) not null,
    filed_by bigint not null references worker (id),
    filed_at timestamp(3) not null,
    constraint filed_document_version_once unique (root_id, version),
    constraint filed_document_state_known check (state in ('ACTIVE', 'REPLACED', 'VOID')),
    constraint filed_document_kind_known check (kind in ('PICTURE', 'SCAN', 'DOCUMENT')),
    constraint filed_document_consent_known check (consent in ('AGREED', 'REFUSED', 'NOT_NEEDED')),
    constraint filed_document_void_has_reason check ((state = 'VOID') = (void_reason <> ''))
);
create index filed_document_by_household on filed_document (household_id, state);
create index filed_document_by_visit on filed_document (visit_root, state);
create index filed_document_by_person on filed_document (person_id);
