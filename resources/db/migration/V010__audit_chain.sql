-- deed: the key of the transaction that a line belongs to; keys of rows it wrote lie between this and the next deed.
-- chain: SHA-256 over the chain of the line before and this line's content, in hexadecimal; empty in lines from before.
alter table audit_line add column deed bigint default 0 not null;
alter table audit_line add column chain varchar(64) default '' not null;
update audit_line set deed = id;
create index audit_line_deed on audit_line (deed);
create index audit_line_at on audit_line (at);
