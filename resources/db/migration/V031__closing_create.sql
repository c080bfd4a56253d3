-- Closed months: what was counted is kept as it was, by name, in one encrypted file for each feature that counts.
create table month_closing (
    id bigint primary key,
    first_day date not null,
    round integer not null,
    note varchar(500) not null,
    closed_by bigint not null references worker (id),
    closed_at timestamp(3) not null,
    constraint month_closing_round_once unique (first_day, round)
);

create table closing_part (
    closing_id bigint not null references month_closing (id),
    source varchar(40) not null,
    attachment_id bigint not null references attachment (id),
    line_count integer not null,
    primary key (closing_id, source)
);

-- A month is opened again only with a reason; the closing before stays to be compared with.
create table month_reopening (
    closing_id bigint primary key references month_closing (id),
    reason varchar(500) not null,
    reopened_by bigint not null references worker (id),
    reopened_at timestamp(3) not null,
    constraint month_reopening_has_reason check (reason <> '')
);

-- Why something came in, or was corrected, after its month had been closed; the last one holds.
create table late_reason (
    id bigint primary key,
    indicator varchar(100) not null,
    line_key varchar(200) not null,
    reason varchar(200) not null,
    given_by bigint not null references worker (id),
    given_at timestamp(3) not null,
    constraint late_reason_not_blank check (reason <> '')
);
create index late_reason_by_line on late_reason (indicator, line_key);
