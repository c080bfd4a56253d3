-- The day on which the household's file was opened (建档); unknown for those entered before it was asked.
alter table household add column opened_on date;
