-- The file itself as it came from the sender; lists taken in earlier have none.
alter table intake_batch add column original_id bigint;
alter table intake_batch add constraint intake_batch_original foreign key (original_id) references attachment (id);
