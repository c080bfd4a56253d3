-- A rule may also demand a visit every half year.
alter table visiting_rule drop constraint visiting_rule_unit_known;
alter table visiting_rule add constraint visiting_rule_unit_known
    check (every_unit in ('WEEK', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'));
