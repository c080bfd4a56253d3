-- How many left the roster because the list no longer had them; of whom nobody has decided is in the protocol.
alter table intake_batch add column gone_count integer default 0 not null;

-- The protocol of a list that was held against a roster: each difference and what was decided about it.
create table intake_difference (
    id bigint primary key,
    batch_id bigint not null references intake_batch (id),
    kind varchar(10) not null,
    village varchar(60) not null,
    group_label varchar(40) not null,
    head varchar(100) not null,
    name varchar(300) not null,
    label varchar(60) not null,
    before_text varchar(1000) not null,
    after_text varchar(1000) not null,
    decision varchar(10) not null,
    reason varchar(300) not null,
    happened_on date,
    entry_id bigint,
    member_id bigint,
    household_id bigint,
    person_id bigint,
    decided_at timestamp(3),
    decided_by varchar(60) not null,
    constraint intake_difference_kind_known check (kind in ('NEW', 'CHANGED', 'MISSING', 'UNCLEAR')),
    constraint intake_difference_decision_known check (decision in ('ACCEPTED', 'REFUSED', 'OPEN')),
    constraint intake_difference_decided_at check ((decision = 'OPEN') = (decided_at is null))
);
create index intake_difference_batch on intake_difference (batch_id);

-- Layouts in which lists were taken in: the next of the kind goes to the same roster without a question.
create table intake_batch_layout (
    batch_id bigint not null references intake_batch (id),
    layout_key varchar(32) not null,
    primary key (batch_id, layout_key)
);
create index intake_batch_layout_key on intake_batch_layout (layout_key);
