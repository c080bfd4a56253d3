-- Which form a visit was written down on. What was recorded before counts as the kind that its way and item say.
alter table visit add column kind varchar(20) default 'HOUSEHOLD' not null;
update visit set kind = case
    when way in ('PHONE', 'VIDEO') then 'CALL'
    when way = 'NEIGHBOUR' then 'NEIGHBOUR'
    when catalogue_code = 'A2.1' then 'CHILD'
    when catalogue_code = 'A4.1' then 'ELDER'
    when catalogue_code = 'B1.1' then 'DISABLED'
    else 'HOUSEHOLD'
end;

-- What was looked at from the kind's list, and what was said there.
create table visit_check (
    visit_id bigint not null references visit (id),
    line varchar(40) not null,
    result varchar(10),
    words varchar(200) not null,
    primary key (visit_id, line),
    constraint visit_check_result_known check (result in ('GOOD', 'CONCERN', 'UNSEEN')),
    constraint visit_check_says_something check (result is not null or words <> '')
);

-- What was answered about fields that the station keeps of persons and households: the facts that a visit brought, and
-- those that it found unchanged. No foreign key to fact: one that is taken back with the list it came from, or set aside
-- by a merge until that is undone, is not the visit's to hold on to; a link that leads nowhere says nothing.
create table visit_fact (
    visit_id bigint not null references visit (id),
    fact_id bigint not null,
    brought boolean not null,
    primary key (visit_id, fact_id)
);
create index visit_fact_by_fact on visit_fact (fact_id);
